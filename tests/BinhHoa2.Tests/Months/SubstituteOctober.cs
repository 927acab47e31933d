using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Replies;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace BinhHoa2.Tests.Months;

/// <summary>
/// The sample school's October 2021 on virtual time, once through. On the 20th the secretary changes the roster: 1B is the
/// substitute of 1A until the 29th, the secretary that of the deputy until further notice; 2A has left, 2B is no longer listed, a
/// new principal has come for the old one, and a new teacher.
/// </summary>
public sealed class SubstituteOctober : IAsyncLifetime
{
    public const string Absent = "gv.1a@thbh2.example";
    public const string Substitute = "gv.1b@thbh2.example";
    public const string Newcomer = "gv.moi@thbh2.example";
    public static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    public static readonly StaffId AbsentId = new("gv-1a");
    public static readonly StaffId SubstituteId = new("gv-1b");

    private readonly List<ReceivedLetter> letters = [];
    private RunningSchool school = null!;

    /// <summary>The link 1A got when the month opened, as answered while 1B is the substitute.</summary>
    internal (HttpStatusCode Status, string Body) OldLink { get; private set; }

    /// <summary>The link 1B has for 1A's work: while it holds, and after the period.</summary>
    internal (HttpStatusCode Status, string Body) HeldLink { get; private set; }

    /// <summary>1A's school year, below the link that 1B has.</summary>
    internal (HttpStatusCode Status, string Body) HeldYear { get; private set; }

    internal (HttpStatusCode Status, string Body) HeldLinkAfterwards { get; private set; }

    internal HttpStatusCode AnsweredWith { get; private set; }

    internal (HttpStatusCode Status, string Body) LinkOfWhoLeft { get; private set; }

    internal (HttpStatusCode Status, string Body) ForgedLink { get; private set; }

    internal string FreshPage { get; private set; } = "";

    internal IDocument BoardPage { get; private set; } = null!;

    internal IDocument BoardActivity { get; private set; } = null!;

    internal PersonDetails RowsMeanwhile { get; private set; } = null!;

    internal PersonDetails RowsAfterASecondSweep { get; private set; } = null!;

    internal PersonDetails RowsAfterwards { get; private set; } = null!;

    private static LinkSigner Signer => new(LinkKeyring.FromSecret(RunningSchool.LinkSecret));

    public async ValueTask InitializeAsync()
    {
        school = await RunningSchool.StartAsync(VietnamTime.At(Day(11), new TimeOnly(7, 0)));
        await AdvanceToAsync(20, 9);
        var opening = LinksTo(Absent, 11)[0];
        var leaving = LinksTo("gv.2a@thbh2.example", 11)[0];
        await school.ChangeRosterAsync(Change);

        await AdvanceToAsync(22, 9);
        OldLink = await GetAsync(opening);
        var held = LinksTo(Substitute, 22).First(l => Said(l) == AbsentId.Value);
        HeldLink = await GetAsync(held);
        HeldYear = await GetAsync($"{new Uri(held).GetLeftPart(UriPartial.Path)}/nam-hoc");
        AnsweredWith = await ReplyAsync(held);
        await PostFreshAsync(Expired(AbsentId));
        FreshPage = (await GetAsync(Letters("freshlink").Single().Links[0])).Body;
        RowsMeanwhile = await RowsAsync(AbsentId);
        LinkOfWhoLeft = await GetAsync(leaving);
        ForgedLink = await GetAsync("/r/1.x.y.z");

        await AdvanceToAsync(28, 9);
        RowsAfterASecondSweep = await RowsAsync(AbsentId);
        var secretary = (await RowsAsync(new StaffId("thu-ky"))).Person;
        var board = await school.Get<SchoolLinks>().BoardAsync(October, secretary, CancellationToken.None);
        BoardPage = await ReadAsync(board);
        BoardActivity = await ReadAsync($"{board}/2021-10/t10-2");

        await AdvanceToAsync(36, 9);
        HeldLinkAfterwards = await GetAsync(held);
        RowsAfterwards = await RowsAsync(AbsentId);
        Letters("digest");
    }

    public ValueTask DisposeAsync() => school.DisposeAsync();

    /// <summary>A day counted from the last of September, so that 32 is the first of November.</summary>
    public static DateOnly Day(int day) => new DateOnly(2021, 9, 30).AddDays(day);

    public IReadOnlyList<ReceivedLetter> Digests(string to, int day) =>
        [.. letters.Where(l => l.Kind == LetterNames.Digest && l.To == to && VietnamTime.DateOf(l.Date) == Day(day))];

    public IReadOnlyList<ReceivedLetter> Letters(string kind)
    {
        letters.AddRange(school.Mail.ReadArrived());
        return [.. letters.Where(l => l.Kind == kind)];
    }

    /// <summary>Every letter to an address that left after a day.</summary>
    public IReadOnlyList<ReceivedLetter> LettersAfter(string to, int day) =>
        [.. letters.Where(l => l.To == to && VietnamTime.DateOf(l.Date) > Day(day))];

    public string TextOf(ReceivedLetter letter) =>
        MimeMessage.Load(Path.Combine(school.Mailbox, letter.FileName)).TextBody ?? string.Empty;

    /// <summary>Whose work a link is for.</summary>
    public static string Said(string link) =>
        Signer.TryReadAnyAge(new Uri(link).AbsolutePath.Split('/')[^1])?.Person.Value ?? string.Empty;

    private static void Change(JsonObject roster)
    {
        var people = roster["people"]!.AsArray();
        JsonNode Person(string id) => people.Single(p => p!["id"]!.GetValue<string>() == id)!;
        Person("gv-2a")["left"] = "2021-10-20";
        people.Remove(Person("gv-2b"));
        var principal = Person("hieu-truong");
        principal["left"] = "2021-10-20";
        var successor = principal.DeepClone().AsObject();
        successor["id"] = "hieu-truong-moi";
        successor["name"] = "Hiệu trưởng mới";
        successor["email"] = "moi@thbh2.example";
        successor.Remove("left");
        people.Add(successor);
        var newcomer = Person("gv-1b").DeepClone().AsObject();
        newcomer["id"] = "gv-moi";
        newcomer["name"] = "Giáo viên mới";
        newcomer["email"] = Newcomer;
        newcomer["class"] = "2B";
        people.Add(newcomer);
        roster["substitutes"] = new JsonArray(
            new JsonObject { ["for"] = "gv-1a", ["by"] = "gv-1b", ["from"] = "2021-10-21", ["to"] = "2021-10-29" },
            new JsonObject { ["for"] = "pho-hieu-truong", ["by"] = "thu-ky", ["from"] = "2021-10-21", ["to"] = "2022-05-31" });
    }

    private async Task AdvanceToAsync(int day, int hour)
    {
        await school.AdvanceToAsync(Day(day), new TimeOnly(hour, 0));
        letters.AddRange(school.Mail.ReadArrived());
    }

    private List<string> LinksTo(string address, int day) => [.. Digests(address, day).Single().Pages];

    private async Task<PersonDetails> RowsAsync(StaffId person) =>
        (await school.Get<ReplyRecords>().ReadAsync(October, person, CancellationToken.None))!;

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string link)
    {
        using var answer = await school.Http.GetAsync(Here(link));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<IDocument> ReadAsync(string link) => await new HtmlParser().ParseDocumentAsync((await GetAsync(link)).Body);

    private async Task<HttpStatusCode> ReplyAsync(string link)
    {
        var nonce = (await ReadAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        using var content = new ReplyPost(new ActivityId("t10-2"), nonce, "Done", "Đã khảo sát.") { Date = "2021-10-21" }.Content();
        using var answer = await school.Http.PostAsync(Here(link), content);
        await school.IdleAsync();
        return answer.StatusCode;
    }

    private async Task PostFreshAsync(string token)
    {
        using var form = new FormUrlEncodedContent([new("toi", "1")]);
        using var answer = await school.Http.PostAsync(new Uri($"/fresh/{token}", UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static string Expired(StaffId person) =>
        Signer.Sign(new LinkClaims(October, person, LinkPurpose.Staff, VietnamTime.At(Day(21), TimeOnly.MinValue), Epoch: 1));

    private static Uri Here(string link) =>
        new(link.StartsWith("https://", StringComparison.Ordinal) ? new Uri(link).PathAndQuery : link, UriKind.Relative);
}
