using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Plans.Reading;

namespace BinhHoa2.Tests.Plans.Drafts;

/// <summary>The sample school, and drafts of plans against it.</summary>
internal static class DraftSchool
{
    public static readonly DateOnly Today = new(2021, 10, 11);
    public static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());
    public static readonly Roster Roster = RosterReader.Read(SampleSchool.RosterPath).OrThrow();

    public static readonly SchoolSetup Setup = new(
        PlanReader.Read(SampleSchool.PlanPath, new PlanChecks(Calendar) { Roster = Roster }).OrThrow(),
        Roster,
        SchoolProfileReader.Read(SampleSchool.ProfilePath, null).OrThrow());

    public static readonly Plan Further =
        PlanReader.Read(SampleSchool.FurtherPlanPath, new PlanChecks(Calendar) { Roster = Roster }).OrThrow();

    public static PlanDraft Empty { get; } = new("d1", new StaffId("thu-ky"), DateTimeOffset.UnixEpoch, "ke-hoach.docx");

    /// <summary>The sample's plan as the school wrote it.</summary>
    public static string SampleText => SamplePlanText.Of(Setup.Plan.Months.Select(
        m => ($"{m.Year:D4}-{m.Month:D2}", m.Activities.Select(a => a.Text).ToList())));

    public static PlanDraft Of(string text, bool isNew = false, SchoolSetup? setup = null) =>
        new PlanDraftMaker(setup ?? Setup, Today).Of(
            Empty, PlanDocumentReader.Read(Encoding.UTF8.GetBytes(text), new ReadingLimits()), null, isNew);

    /// <summary>What was read, as a further plan and as that in force; the draft of that.</summary>
    public static PlanDraft Of(PlanReading reading)
    {
        new PlanDraftMaker(Setup, Today).Of(Empty, reading, planId: null, isNew: true).Activities.Length
            .ShouldBe(reading.Months.Sum(m => m.Activities.Length));
        return new PlanDraftMaker(Setup, Today).Of(Empty, reading, planId: null, isNew: false);
    }

    /// <summary>A plan of one month with the lines, as a further one of the sample school.</summary>
    public static PlanDraft OfLines(params string[] lines) =>
        Of($"KẾ HOẠCH NĂM HỌC 2021-2022\nTháng 11\n{string.Concat(lines.Select(l => $"- {l}\n"))}", isNew: true);

    public static PlanDraftCheck Check(PlanDraft draft, SchoolSetup? setup = null, DateOnly? today = null) =>
        PlanDraftCheck.Of(draft, setup ?? Setup, Calendar, today ?? Today);

    /// <summary>The draft with all that a plan needs and its document does not say.</summary>
    public static PlanDraft Completed(PlanDraft draft) => draft with
    {
        Head = draft.Head with { Campaign = draft.Head.Campaign is { Length: > 0 } campaign ? campaign : "Kế hoạch chuyên môn" },
        Activities = [.. draft.Activities.Select(a => a.Lead.IsEmpty ? a with { Lead = [new DraftParty("role:SubjectLead")] } : a)],
    };
}
