using System.Text.Json.Nodes;
using AngleSharp.Dom;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Plans.Reading;
using MimeKit;

namespace BinhHoa2.Tests.Desk;

/// <summary>The desk of the running sample school, its secretary signed in, and the file of its plan.</summary>
internal sealed class PlanOffice : IAsyncDisposable
{
    private readonly TempFolder folder = new();

    private PlanOffice()
    {
    }

    public DeskOffice Desk { get; private set; } = null!;

    public DeskVisitor Secretary { get; private set; } = null!;

    /// <summary>The configured plan.</summary>
    public string PlanFile => folder.File("ke-hoach.json");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<PlanOffice> OpenAsync(bool hasFurther = false)
    {
        var office = new PlanOffice();
        MonthEndPlan.WriteTo(office.PlanFile);
        office.Desk = await DeskOffice.OpenAsync(new()
        {
            ["Plan:File"] = office.PlanFile,
            ["Plan:Further"] = hasFurther ? SampleSchool.FurtherPlanPath : string.Empty,
        });
        office.Secretary = await office.Desk.SignedInAsync();
        return office;
    }

    /// <summary>A plan of the sample's own words as a Word document.</summary>
    public static byte[] Word(string text) =>
        WordPlan.Document(string.Concat(
            text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0).Select(l => WordPlan.P(l))));

    public Task<SchoolSetup?> SetupAsync() => Desk.School.Get<SetupRecords>().FindAsync(Cancellation);

    public async Task<DeskAnswer> UploadAsync(byte[] file, string plan = "- first", string name = "ke-hoach.docx")
    {
        var form = (await Secretary.GetAsync("/desk/plans")).Page.QuerySelector("form[enctype]").ShouldNotBeNull();
        return await Secretary.PostFileAsync("/desk/plans/file", [.. DeskVisitor.FieldsOf(form), new("plan", plan)], "file", name, file);
    }

    /// <summary>Begins a draft of a plan in force.</summary>
    public Task<DeskAnswer> BeginAsync() =>
        Secretary.SubmitAsync("/desk/plans", "form[action='/desk/plans/begin']");

    /// <summary>Sends a form with what it shows, but for what is typed.</summary>
    public async Task<DeskAnswer> SaveAsync(string path, params (string Name, string Value)[] typed)
    {
        var page = await Secretary.GetAsync(path);
        var action = path.Split('?')[0];
        var form = page.Page.QuerySelector($"form[action='{action}']").ShouldNotBeNull(page.Body);
        return await Secretary.SubmitAsync(
            page, $"form[action='{action}']", [.. Shown(form).Where(s => typed.All(t => t.Name != s.Name)), .. typed]);
    }

    /// <summary>Adopts the draft.</summary>
    public async Task<DeskAnswer> AdoptAsync() =>
        await Secretary.SubmitAsync("/desk/plans/difference", "form[action='/desk/plans/adopt']");

    /// <summary>Changes the configured plan as its file.</summary>
    public async Task ChangePlanFileAsync(Action<JsonObject> change)
    {
        var plan = JsonNode.Parse(await File.ReadAllTextAsync(PlanFile, Cancellation))!.AsObject();
        change(plan);
        await File.WriteAllTextAsync(PlanFile, plan.ToJsonString(), Cancellation);
    }

    /// <summary>The text of a letter, in one line.</summary>
    public string TextOf(string fileName)
    {
        var text = MimeMessage.Load(Path.Combine(Desk.School.Mailbox, fileName)).TextBody!;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public async Task<List<string>> LogAsync() =>
        [.. (await Secretary.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li").Select(li => li.TextContent)];

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        folder.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Shown(IElement form) =>
    [
        .. form.QuerySelectorAll("select").Select(s => (
            s.GetAttribute("name")!,
            (s.QuerySelector("option[selected]") ?? s.QuerySelector("option")!).GetAttribute("value")!)),
        .. form.QuerySelectorAll("textarea").Select(t => (t.GetAttribute("name")!, t.TextContent)),
        .. form.QuerySelectorAll("input[type=checkbox][checked]").Select(c => (c.GetAttribute("name")!, c.GetAttribute("value")!)),
    ];
}
