using System.Net;
using System.Text;
using AngleSharp.Dom;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk;

/// <summary>The secretary brings a list of people, mends it, sees what is different and takes it over; alone, in a browser.</summary>
public sealed class PeopleTests : IAsyncLifetime
{
    private static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task File_ReadMendedAndAdopted_IsTheRosterOfTheNextSweepAndTheOldFileStaysBehind()
    {
        var sent = await UploadAsync(
            await ListAsync(mail => mail == "gv.1a@thbh2.example" ? "không có" : mail, without: "gv.5f@thbh2.example"));
        sent.Location.ShouldBe("/desk/people/draft?xong=Read");
        (await RosterAsync()).Find(new("gv-5f"))!.Left.ShouldBeNull("a draft changes nothing");

        var draft = await secretary.GetAsync(sent.Location!);
        var problem = draft.Page.QuerySelector("[aria-labelledby=problems] a").ShouldNotBeNull();
        problem.TextContent.ShouldStartWith("Dòng 14, cột Email: “không có” không phải là địa chỉ thư hợp lệ.");
        (await secretary.GetAsync("/desk/people/difference")).Page.QuerySelector("form").ShouldBeNull("it cannot be adopted yet");

        var saved = await SaveAsync(problem.GetAttribute("href")!, ("email", "giaovien.1a@thbh2.example"));
        saved.Location.ShouldBe("/desk/people/draft?xong=Saved");

        var difference = await secretary.GetAsync("/desk/people/difference");
        difference.Page.QuerySelector("#left")!.ParentElement!.QuerySelector("li")!.TextContent
            .ShouldBe("Giáo viên 5F (Giáo viên chủ nhiệm lớp 5F): ngày công tác cuối cùng 10/10/2021.");
        difference.Page.QuerySelector("[aria-labelledby=changed] li")!.TextContent
            .ShouldContain("Email: gv.1a@thbh2.example → giaovien.1a@thbh2.example");
        difference.Page.QuerySelector("[aria-labelledby=means]")!.TextContent.ShouldContain("1 người có địa chỉ thư mới");

        (await secretary.SubmitAsync(difference, "form[action='/desk/people/adopt']")).Location.ShouldBe("/desk/people?xong=Adopted");
        (await secretary.SubmitAsync(difference, "form[action='/desk/people/adopt']")).Location
            .ShouldBe("/desk/people?xong=Adopted", "the same form again");

        await office.School.SweepAsync();
        await office.School.Get<Functions.Sweep.SetupImport>().StartAsync(Cancellation);
        var roster = await RosterAsync();
        (roster.Find(new("gv-5f"))!.Left, roster.Find(new("gv-1a"))!.Email)
            .ShouldBe((new DateOnly(2021, 10, 10), "giaovien.1a@thbh2.example"), "the configured file does not come back");
        var month = await office.School.Get<MonthRecords>().GetAsync(October, Cancellation);
        month.People.Single(p => p.Staff.Id.Value == "gv-1a").Staff.Email.ShouldBe("giaovien.1a@thbh2.example");
        office.School.Mail.ReadArrived().ShouldContain(l => l.To == "giaovien.1a@thbh2.example" && l.Kind == "freshlink");
        (await LogAsync()).Count(l => l.EndsWith("Thư ký nhận danh sách nhân sự mới.", StringComparison.Ordinal)).ShouldBe(1);
        (await LogAsync()).ShouldContain(l => l.EndsWith(
            "Thư ký sửa trong bản nháp danh sách nhân sự: Giáo viên 1A.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConfiguredFile_ThatChangesAfterTheAdoption_IsNotTakenButShown()
    {
        await AdoptAsync(async () => await SaveAsync("/desk/people/person?row=gv-1a", ("name", "Nguyễn Thị Lan")));
        (await secretary.GetAsync("/desk")).Body.ShouldNotContain("Tệp danh sách nhân sự trong cài đặt đã đổi");

        await office.School.ChangeRosterAsync(roster => roster["people"]![13]!["name"] = "Tên mới");
        await office.School.SweepAsync();

        (await RosterAsync()).Find(new("gv-1b"))!.Name.ShouldBe("Giáo viên 1B");
        (await secretary.GetAsync("/desk")).Body.ShouldContain("Tệp danh sách nhân sự trong cài đặt đã đổi");
        (await secretary.SubmitAsync("/desk/people", "form[action='/desk/people/configured']")).Location
            .ShouldBe("/desk/people/draft?xong=Read");
        var changed = (await secretary.GetAsync("/desk/people/difference")).Page.QuerySelectorAll("[aria-labelledby=changed] li");
        changed.Select(li => li.QuerySelector("strong")!.TextContent).ShouldBe(["Nguyễn Thị Lan", "Giáo viên 1B"]);
        await AdoptAsync(() => Task.CompletedTask);
        (await secretary.GetAsync("/desk")).Body.ShouldNotContain("Tệp danh sách nhân sự trong cài đặt đã đổi");
        (await RosterAsync()).Find(new("gv-1b"))!.Name.ShouldBe("Tên mới");
    }

    [Fact]
    public async Task Plans_OfTheConfiguredFiles_AreTakenOverBesideAnAdoptedRoster()
    {
        await AdoptAsync(async () => await SaveAsync("/desk/people/person?row=gv-1a", ("name", "Nguyễn Thị Lan")));
        await office.School.ChangeRosterAsync(roster => roster["people"]!.AsArray().Clear());

        (await office.School.SweepAsync()).Status.ShouldBe(HttpStatusCode.OK);

        (await office.School.Get<SetupSource>().GetAsync(Cancellation)).Refusal.ShouldBeNull("the file of the roster is no longer asked");
        (await RosterAsync()).Find(new("gv-1a"))!.Name.ShouldBe("Nguyễn Thị Lan");
    }

    [Fact]
    public async Task Difference_WhenTheRosterChangedMeanwhile_IsShownAnewAndNothingIsAdopted()
    {
        await SaveAsync("/desk/people/person?row=gv-1a", ("name", "Nguyễn Thị Lan"));
        var shown = await secretary.GetAsync("/desk/people/difference");
        await office.ChangeAsync("gv-2b", person => person["name"] = "Tên mới");

        var answer = await secretary.SubmitAsync(shown, "form[action='/desk/people/adopt']");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Problem!.ShouldStartWith("Chưa nhận: danh sách đang dùng hoặc bản nháp đã thay đổi");
        (await RosterAsync()).Find(new("gv-1a"))!.Name.ShouldBe("Giáo viên 1A");
        answer.Page.QuerySelectorAll("[aria-labelledby=changed] li").Length.ShouldBe(2, "who else changed is seen");
    }

    [Fact]
    public async Task Person_AddedByHand_GetsWorkAndTheFormKeepsWhatWasTyped()
    {
        var answer = await SaveAsync(
            "/desk/people/person",
            ("name", "Vũ Thị Mai"),
            ("email", "mai"),
            ("role", "Teacher"),
            ("group", "Tổ 1"),
            ("title", "Giáo viên lớp 1G"));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Page.QuerySelector("#email-error")!.TextContent.ShouldContain("không phải là địa chỉ thư hợp lệ");
        answer.Page.QuerySelector("#email")!.GetAttribute("aria-invalid").ShouldBe("true");
        answer.Page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Vũ Thị Mai");
        (await SubmitPersonAsync(answer, ("email", "mai@thbh2.example"))).Location.ShouldBe("/desk/people/draft?xong=Saved");

        await AdoptAsync(() => Task.CompletedTask);

        (await RosterAsync()).Find(new("ns-1"))!.ShouldBe(
            new StaffMember(new("ns-1"), "Vũ Thị Mai", "Giáo viên lớp 1G", "mai@thbh2.example", Role.Teacher, "Tổ 1"));
        var month = await office.School.Get<MonthRecords>().GetAsync(October, Cancellation);
        month.Assignments.ShouldContain(a => a.Person.Value == "ns-1");
    }

    [Fact]
    public async Task Substitute_ForAPeriod_TakesTheLinkAfterTheAdoption()
    {
        var page = await secretary.GetAsync("/desk/people/substitutes");
        (string, string)[] typed = [("for", "gv-1a"), ("by", "gv-1b"), ("from", "2021-10-11"), ("to", "2021-10-15")];
        (await secretary.SubmitAsync(page, "form.add", [.. typed[..3], ("to", "2021-10-01")])).Problem!.ShouldContain("đã qua");
        (await secretary.SubmitAsync(page, "form.add", [typed[0], ("by", "gv-1a"), .. typed[2..]])).Problem!
            .ShouldContain("Người thay phải là người khác");
        (await secretary.SubmitAsync(page, "form.add", typed)).Location.ShouldBe("/desk/people/draft?xong=Saved");

        await AdoptAsync(() => Task.CompletedTask);

        (await RosterAsync()).SubstituteOf(new("gv-1a"), new(2021, 10, 12)).ShouldBe(new StaffId("gv-1b"));
        var month = await office.School.Get<MonthRecords>().GetAsync(October, Cancellation);
        month.People.Single(p => p.Staff.Id.Value == "gv-1a").Substitute.ShouldBe(new StaffId("gv-1b"));
    }

    [Fact]
    public async Task Person_WhoLeavesByHand_IsSaidAndTakenOff()
    {
        await SaveAsync("/desk/people/person?row=cong-doan", ("left", "2021-10-20"));

        var difference = await secretary.GetAsync("/desk/people/difference");
        difference.Page.QuerySelector("[aria-labelledby=means]")!.TextContent.ShouldContain("không còn ai chủ trì");
        await AdoptAsync(() => Task.CompletedTask);

        (await RosterAsync()).Find(new("cong-doan"))!.Left.ShouldBe(new DateOnly(2021, 10, 20));
    }

    [Theory]
    [InlineData("%PDF-1.4 rubbish", "loại không đọc được")]
    [InlineData("Lan;lan@a.vn", "Không tìm thấy hàng tiêu đề")]
    [InlineData("", "không có nội dung")]
    public async Task File_ThatCannotBeRead_IsRefusedBesideItsFieldAndChangesNothing(string text, string sentence)
    {
        var before = await office.RowsAsync();

        var answer = await UploadAsync(Encoding.UTF8.GetBytes(text));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector("#file-error")!.TextContent.ShouldContain(sentence);
        (await office.RowsAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task Draft_Dropped_LeavesTheRosterAsItIs()
    {
        await SaveAsync("/desk/people/person?row=gv-1a", ("name", "Nguyễn Thị Lan"));

        (await secretary.SubmitAsync("/desk/people/draft", "form[action='/desk/people/discard']")).Location
            .ShouldBe("/desk/people?xong=Dropped");

        (await secretary.GetAsync("/desk/people/draft")).Location.ShouldBe("/desk/people?xong=NoDraft");
        (await RosterAsync()).Find(new("gv-1a"))!.Name.ShouldBe("Giáo viên 1A");
    }

    [Fact]
    public async Task Pages_AreThoseOfAPhoneAndOpenToNoStranger()
    {
        await UploadAsync(await ListAsync(mail => mail));
        foreach (var page in new[] { "", "/draft", "/person?row=gv-1a", "/difference", "/substitutes" })
        {
            var path = $"/desk/people{page}";
            var answer = await secretary.GetAsync(path);
            answer.Status.ShouldBe(HttpStatusCode.OK, path);
            Encoding.UTF8.GetByteCount(answer.Body).ShouldBeLessThan(50_000, path);
            (await office.Visitor().GetAsync(path)).Location.ShouldBe("/desk/sign-in", path);
        }

        (await secretary.GetAsync("/desk/people/person?row=khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_OfALongListWithManyFaults_StayThoseOfAPhoneAndShowEveryPerson()
    {
        string[] names = [.. Enumerable.Range(1, 130).Select(i => $"Nguyễn Thị Thu Hương {i:D3}")];
        var rows = names.Select((name, i) => $"{name};huong{i} thbh2.example;Nhân viên phục vụ;Tổ Văn phòng;x;?\nGhi chú của dòng {i}\n");
        await UploadAsync(Encoding.UTF8.GetBytes($"Họ và tên;Email;Chức vụ;Tổ;Ngày sinh;Giới tính\n{string.Concat(rows)}"));

        var seen = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            var draft = await secretary.GetAsync($"/desk/people/draft?trang={page}");
            Encoding.UTF8.GetByteCount(draft.Body).ShouldBeLessThan(50_000);
            seen.AddRange(draft.Page.QuerySelectorAll("[aria-labelledby=list] li > a").Select(a => a.TextContent));
        }

        seen.ShouldBe(names);
        Encoding.UTF8.GetByteCount((await secretary.GetAsync("/desk/people/difference")).Body).ShouldBeLessThan(50_000);
    }

    private static IEnumerable<(string Name, string Value)> TypedIn(IElement form) =>
        form.QuerySelectorAll("select").Select(s => (
            s.GetAttribute("name")!,
            (s.QuerySelector("option[selected]") ?? s.QuerySelector("option")!).GetAttribute("value")!));

    private async Task AdoptAsync(Func<Task> change)
    {
        await change();
        (await secretary.SubmitAsync("/desk/people/difference", "form[action='/desk/people/adopt']")).Location
            .ShouldBe("/desk/people?xong=Adopted");
        await office.School.IdleAsync();
    }

    private async Task<DeskAnswer> SaveAsync(string path, params (string Name, string Value)[] typed) =>
        await SubmitPersonAsync(await secretary.GetAsync(path), typed);

    /// <summary>Sends the form of a person with what it shows, but for what is typed.</summary>
    private Task<DeskAnswer> SubmitPersonAsync(DeskAnswer page, params (string Name, string Value)[] typed)
    {
        var shown = TypedIn(page.Page.QuerySelector("form[action='/desk/people/person']")!);
        return secretary.SubmitAsync(
            page, "form[action='/desk/people/person']", [.. shown.Where(s => typed.All(t => t.Name != s.Name)), .. typed]);
    }

    private async Task<DeskAnswer> UploadAsync(byte[] file)
    {
        var form = (await secretary.GetAsync("/desk/people")).Page.QuerySelector("form[enctype]").ShouldNotBeNull();
        return await secretary.PostFileAsync("/desk/people/file", DeskVisitor.FieldsOf(form), "file", "danh-sach.csv", file);
    }

    /// <summary>The sample's list as a school's own program would write it.</summary>
    private async Task<byte[]> ListAsync(Func<string, string> mailOf, string? without = null)
    {
        var rows = (await RosterAsync()).People.Where(p => p.Email != without).Select((p, i) =>
            $"{i + 1};{p.Name};{mailOf(p.Email)};{p.Title};{p.Group}");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("STT;Họ và tên;Email;Chức vụ;Tổ\n" + string.Join('\n', rows))];
    }

    private async Task<Roster> RosterAsync() => (await office.School.Get<SetupRecords>().FindAsync(Cancellation))!.Roster;

    private async Task<List<string>> LogAsync() =>
        [.. (await secretary.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li").Select(li => li.TextContent)];
}
