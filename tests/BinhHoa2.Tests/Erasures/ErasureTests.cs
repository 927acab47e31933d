using System.Net;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.Pages;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Histories;
using BinhHoa2.Tests.Infrastructure;
using AnswerForm = BinhHoa2.Simulation.Pages.AnswerForm;

namespace BinhHoa2.Tests.Erasures;

/// <summary>
/// A person is erased while October runs: a search of all rows, blobs and histories finds nothing of theirs, and the month goes on. One
/// person in the plain run, ten with FAULTS=all.
/// </summary>
public sealed class ErasureTests
{
    private const string Note = "Ghi chú rất riêng về buổi họp phụ huynh ngày mười hai.";
    private const string FileName = "anh-rieng-cua-toi.png";
    private static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");

    // People of every role who have work to answer for in October.
    private static readonly string[] Ten =
        ["gv-1a", "gv-2a", "to-truong-1", "to-truong-3", "pho-hieu-truong", "gv-3a", "gv-4a", "gv-5a", "to-truong-2", "hieu-truong"];

    public static TheoryData<string> People() =>
        [.. Environment.GetEnvironmentVariable("FAULTS") == "all" ? Ten : Ten[..1]];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(People))]
    public async Task Person_Erased_IsFoundNowhereAndTheMonthGoesOnAndAddsUp(string id)
    {
        await using var office = await DeskOffice.OpenAsync();
        var school = office.School;
        var person = new StaffId(id);
        var known = (await school.Get<SetupSource>().GetAsync(Cancellation)).Roster.Find(person).ShouldNotBeNull();
        var activity = await AnswerAsync(school, known.Email);
        await LeaveAtTheDeskAsync(school, known);
        var before = await school.Get<MonthRecords>().GetAsync(October, Cancellation);
        var commitment = before.Evidence.Single(e => e.Person == person).Commitment.ShouldNotBeNull();
        var file = before.Evidence.Single(e => e.Person == person).Files.ShouldHaveSingleItem();
        string[] sought = [known.Name, known.Email, Note, FileName, file.Sha256, file.Blob, commitment.Salt!.Value.Value];
        (await RecordSearch.FindAsync(school, sought)).ShouldNotBeEmpty();

        var link = await LinkOfAsync(school, known.Email);
        var underWay = await ReplyUnderWayAsync(school, person);
        var desk = await office.SignedInAsync(DeskOffice.Secretary);
        await ConfirmAsync(desk, person);
        await school.IdleAsync();
        (await StatusOfAsync(school, link)).ShouldNotBe(HttpStatusCode.OK);
        (await Should.ThrowAsync<InvalidOperationException>(underWay)).Message.ShouldBe($"The data of {id} were erased.");
        await LeaveAnUploadAsync(school, person, "den-muon");
        await school.AdvanceToAsync(school.Get<TimeProvider>().GetUtcNow() + ErasureOrchestration.Pause + TimeSpan.FromMinutes(5));

        var done = (await school.Get<ErasureRecords>().FindAsync(ErasureKey.Of(October.School, person), Cancellation)).ShouldNotBeNull();
        (done.Done is not null, done.Found, done.Items.Replies, done.Items.Files).ShouldBe((true, 0, 1, 4));
        (await RecordSearch.FindAsync(school, sought)).Where(place => !IsOfTheSigner(place, id)).ShouldBeEmpty();
        await CheckRefusedAsync(office, person);

        await school.AdvanceToAsync(new DateOnly(2021, 11, 5), new TimeOnly(9, 0));
        var after = await school.Get<MonthRecords>().GetAsync(October, Cancellation);
        after.Summary.ShouldNotBeNull().Activities.Sum(a => a.Assigned).ShouldBe(after.Assignments.Length);
        before.Assignments.Select(a => (a.Person, a.Activity))
            .Except(after.EveryAssignment.Select(a => (a.Person, a.Activity))).ShouldBeEmpty();
        after.Evidence.Single(e => e.Person == person).Commitment.ShouldBe(commitment with { Salt = null });
        after.Assignments.Single(a => a.Person == person && a.Activity == activity).Status.ShouldBe(AssignmentStatus.Done);
        await CheckProofsAsync(school, after);
        (await RecordSearch.FindAsync(school, sought)).Where(place => !IsOfTheSigner(place, id)).ShouldBeEmpty();
        await CheckHistoriesAsync(school);
        (await ErasureColumns.UnknownAsync(school)).ShouldBeEmpty("say in ErasureColumns, and in the code, what an erasure does to it");
    }

    [Fact]
    public async Task File_ErasedAlone_LeavesTheReplyItsNoteAndItsOtherFile()
    {
        await using var office = await DeskOffice.OpenAsync();
        var school = office.School;
        await AnswerAsync(school, "gv.1b@thbh2.example", twice: true);
        var desk = await office.SignedInAsync();
        var before = (await school.Get<MonthRecords>().GetAsync(October, Cancellation)).Evidence.ShouldHaveSingleItem();

        var choice = await desk.SubmitAsync(
            "/desk/erasures", "form", ("person", "gv-1b"), ("scope", "part"), ("asker", "Parent"), ("received", "2021-10-08"));
        var page = await desk.GetAsync(choice.Location.ShouldNotBeNull());
        page.Page.QuerySelectorAll("form button").Select(b => b.TextContent).ShouldBe(
            ["Chọn cả câu trả lời này", $"Chọn riêng tệp 1: {FileName}", "Chọn riêng tệp 2: anh-thu-hai.png"]);
        var entered = await desk.SubmitAsync(page, "form:nth-of-type(2)");
        var one = await desk.GetAsync(entered.Location.ShouldNotBeNull());
        one.Page.Body!.TextContent.ShouldContain("Hạn trả lời: thứ Ba, 12/10/2021, còn 1 ngày.");
        var refused = await desk.SubmitAsync(one, "form[action='/desk/erasures/confirm']", ("typed", "gv-1b"));
        refused.Problem.ShouldBe($"Chưa đúng. Xin gõ chính xác: {before.Id.Value[..8]}");
        await desk.SubmitAsync(one, "form[action='/desk/erasures/confirm']", ("typed", before.Id.Value[..8]));
        await school.AdvanceToAsync(school.Get<TimeProvider>().GetUtcNow() + ErasureOrchestration.Pause + TimeSpan.FromMinutes(5));

        var after = (await school.Get<MonthRecords>().GetAsync(October, Cancellation)).Evidence.ShouldHaveSingleItem();
        after.Note.ShouldBe(Note);
        after.Files.Select(f => f.IsErased).ShouldBe([true, false]);
        after.Commitment.ShouldBe(before.Commitment! with { Salt = null });
        (await RecordSearch.FindAsync(school, [FileName, before.Files[0].Sha256, before.Files[0].Blob])).ShouldBeEmpty();
        var other = school.Get<SchoolStorage>().EvidenceFiles.GetBlobClient(before.Files[1].Blob);
        (await other.ExistsAsync(Cancellation)).Value.ShouldBeTrue();
        (await desk.GetAsync("/desk/sessions")).Page.Body!.TextContent.ShouldContain("Thư ký xác nhận xoá dữ liệu, mã gv-1b.");
    }

    [Fact]
    public async Task Request_ThatIsDue_IsSaidOnTheFirstPageAndGoneOnceItIsTakenBack()
    {
        await using var office = await DeskOffice.OpenAsync();
        var desk = await office.SignedInAsync();
        var entered = await desk.SubmitAsync(
            "/desk/erasures", "form", ("person", "gv-1c"), ("scope", "whole"), ("asker", "Self"), ("received", "2021-10-06"));
        (await desk.GetAsync("/desk")).Page.Body!.TextContent
            .ShouldContain("1 yêu cầu xoá dữ liệu đến hạn trả lời theo luật mà chưa xoá xong.");
        (await desk.SubmitAsync("/desk/erasures", "form", ("scope", "whole"), ("asker", "Self"), ("received", "2021-10-06"))).Problem
            .ShouldBe("Xin chọn một người.");

        await desk.SubmitAsync(entered.Location!, "form[action='/desk/erasures/withdraw']");

        (await desk.GetAsync("/desk")).Page.Body!.TextContent.ShouldNotContain("yêu cầu xoá dữ liệu đến hạn");
        (await office.School.Get<ErasureRecords>().ReadAsync(October.School, Cancellation)).ShouldBeEmpty();
        var deputy = await (await office.SignedInAsync("phohieutruong@thbh2.example")).GetAsync("/desk/erasures");
        (deputy.Status, deputy.Problem).ShouldBe(
            (HttpStatusCode.Forbidden, "Chỉ Trưởng ban và Thư ký xoá được dữ liệu theo yêu cầu."));
    }

    [Fact]
    public async Task Register_AppliedToRecordsThatHaveThePersonAgain_ErasesThemAndHasIdsAlone()
    {
        await using var office = await DeskOffice.OpenAsync();
        var school = office.School;
        string[] sought = ["Giáo viên 1C", "gv.1c@thbh2.example"];
        (await RecordSearch.FindAsync(school, sought)).ShouldNotBeEmpty();
        var (register, day) = (school.Get<ErasureRegister>(), new DateOnly(2021, 10, 11));
        RegisterEntry[] entries = [new("person!gv-1c", ErasureAsker.Self, day, day.AddDays(2), day, day)];

        await register.ApplyAsync(October.School, entries, new("thu-ky"), school.Get<TimeProvider>().GetUtcNow(), Cancellation);

        (await RecordSearch.FindAsync(school, sought)).ShouldBeEmpty();
        var file = await register.WriteAsync(October.School, Cancellation);
        ErasureRegister.Read(October.School, file).ShouldBe(entries);
        var before = await school.Get<ErasureRecords>().ReadAsync(October.School, Cancellation);
        await register.ApplyAsync(October.School, entries, new("thu-ky"), school.Get<TimeProvider>().GetUtcNow(), Cancellation);
        (await school.Get<ErasureRecords>().ReadAsync(October.School, Cancellation)).Select(e => (e.Done, e.Found, e.Items))
            .ShouldBe(before.Select(e => (e.Done, e.Found, e.Items)));
    }

    private static async Task ConfirmAsync(DeskVisitor desk, StaffId person)
    {
        var entered = await desk.SubmitAsync(
            "/desk/erasures", "form", ("person", person.Value), ("scope", "whole"), ("asker", "Self"), ("received", "2021-10-11"));
        var confirmed = await desk.SubmitAsync(
            entered.Location.ShouldNotBeNull(), "form[action='/desk/erasures/confirm']", ("typed", person.Value));
        confirmed.Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    /// <summary>A list that still names the id is refused with its line, and taken over without it.</summary>
    private static async Task CheckRefusedAsync(DeskOffice office, StaffId person)
    {
        var (_, refused, _) = await office.School.SweepAsync();
        refused.ToJsonString(SchoolJson.Options).ShouldContain($"mã “{person}” là của một người đã được xoá dữ liệu");
        await office.School.ChangeRosterAsync(roster =>
        {
            var people = roster["people"]!.AsArray();
            var erased = people.Single(p => (string)p!["id"]! == person.Value)!.AsObject();
            (erased["id"], erased["name"], erased["email"]) = ($"{person}-moi", "Người Mới Đến", "nguoi.moi@thbh2.example");
        });
        var (_, taken, _) = await office.School.SweepAsync();
        taken.ToJsonString(SchoolJson.Options).ShouldNotContain("đã được xoá dữ liệu");
    }

    private static async Task CheckProofsAsync(RunningSchool school, MonthSnapshot month)
    {
        var roots = school.Get<RootRecords>();
        var tree = await roots.TreeOfAsync((await roots.OfMonthAsync(October, Cancellation)).First(), Cancellation);
        tree.IsWhole.ShouldBeTrue();
        var checks = LeafChecks.Of(tree, MonthLeaves.Of(month, DateTimeOffset.MaxValue), [month]);
        checks.Distinct().Order().ShouldBe([LeafCheck.Holds, LeafCheck.Erased], ignoreOrder: true);
    }

    private static async Task CheckHistoriesAsync(RunningSchool school)
    {
        var histories = (await RecordedHistory.AllOfAsync(school.Host))
            .Where(h => h.Orchestration == nameof(ErasureOrchestration)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenHistories.Add(histories);
        }

        histories.ShouldHaveSingleItem();
        GoldenHistories.Missing(histories).ShouldBeEmpty("run this with UPDATE_GOLDEN=1, which keeps its history");
    }

    /// <summary>
    /// The sample's principal is called what others' names and posts contain: the deputy stays, and the profile names who signs.
    /// </summary>
    private static bool IsOfTheSigner(string place, string id) =>
        id == "hieu-truong" && (place.EndsWith(" Profile", StringComparison.Ordinal) || place.Contains("pho-hieu-truong"));

    /// <summary>The person reports work done, with a note and a picture that has a preview, as from the page of the letter.</summary>
    private static async Task<ActivityId> AnswerAsync(RunningSchool school, string address, bool twice = false)
    {
        using var browser = new BinhHoa2.Simulation.Pages.Browser(school.Host.BaseAddress);
        var link = await LinkOfAsync(school, address);
        var form = AnswerForm.In(await browser.OpenAsync(link, address, Cancellation)).First(f => !f.IsContribution);
        SmallFile[] files = twice
            ? [new(FileName, "image/png", SampleFiles.Png()), new("anh-thu-hai.png", "image/png", TinyPng.Create(8, 8, [6, 5, 4, 3, 2, 1]))]
            : [new(FileName, "image/png", SampleFiles.Png())];
        await browser.SendAsync(
            link, form.Action, form.Fill("bien", Answer.Done, Note, new DateOnly(2021, 10, 11), files), address, Cancellation);
        return new ActivityId(form.Activity);
    }

    /// <summary>What is kept at the desk for some days, and an upload that belongs to no reply.</summary>
    private static async Task LeaveAtTheDeskAsync(RunningSchool school, StaffMember person)
    {
        var storage = school.Get<SchoolStorage>();
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await storage.Desk.UploadBlobAsync($"{DeskErasure.Archives}x.zip", BinaryData.FromString(person.Email), Cancellation);
        await LeaveAnUploadAsync(school, person.Id, "dang-do");
    }

    private static async Task LeaveAnUploadAsync(RunningSchool school, StaffId person, string name) =>
        await school.Get<SchoolStorage>().EvidenceFiles
            .UploadBlobAsync($"{October}/{person}/{name}", BinaryData.FromString(Note), Cancellation);

    /// <summary>A reply that was read before the erasure and is written after it.</summary>
    private static async Task<Func<Task>> ReplyUnderWayAsync(RunningSchool school, StaffId person)
    {
        var replies = school.Get<ReplyRecords>();
        var seen = (await replies.ReadAsync(October, person, Cancellation)).ShouldNotBeNull();
        var work = seen.Assignments[^1].Assignment;
        var reply = new Evidence(
            new("f00d"), person, work.Activity, ReplyKind.Done, Note, new(2021, 10, 11), school.Get<TimeProvider>().GetUtcNow(), []);
        var decision = ReplyRules.Apply(seen, reply);
        return () => replies.RecordAsync(October, decision, Cancellation);
    }

    private static async Task<string> LinkOfAsync(RunningSchool school, string address)
    {
        await school.IdleAsync();
        return new MailReader(school.Mailbox, RunningSchool.PublicAddress).ReadArrived()
            .First(l => l.To == address && l.Kind == LetterNames.Digest).Links[0];
    }

    private static async Task<HttpStatusCode> StatusOfAsync(RunningSchool school, string link)
    {
        using var answer = await school.Http.GetAsync(new Uri(new Uri(link).AbsolutePath, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }
}
