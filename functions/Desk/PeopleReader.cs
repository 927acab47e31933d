using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reads what the desk's pages of the people show.</summary>
public sealed class PeopleReader(RosterDrafts drafts, ConfiguredFiles files, TimeProvider schoolTime)
{
    private const int IdBytes = 8;

    /// <summary>The people of the school.</summary>
    public async Task<PeoplePageModel> PeopleAsync(DeskContext context, HttpRequest request)
    {
        var found = await drafts.FindAsync(request.HttpContext.RequestAborted);
        return new PeoplePageModel(context.Seat, context.Setup.Roster, schoolTime.Today(), PageOf(request))
        {
            Draft = found?.Draft,
            Adoption = context.Setup.Adoption,
            FileHasChanged = files.HasOtherRoster(context.Setup),
            Notice = NoticeOf(request),
        };
    }

    /// <summary>A draft, with what does not fit yet.</summary>
    public DraftPageModel Draft(DeskContext context, RosterDraft draft, HttpRequest request)
    {
        var check = DraftCheck.Of(draft, context.Setup.Roster, schoolTime.Today());
        return new DraftPageModel(context.Seat, draft, context.Setup.Roster, check.Problems, PageOf(request))
        {
            Questions = check.Questions,
            Notice = NoticeOf(request),
        };
    }

    /// <summary>A person of the draft, or of the roster in force where the draft does not have them, or a new one.</summary>
    /// <param name="row">The person's key or id; empty for a new one.</param>
    /// <returns>Null when there is no such person.</returns>
    public PersonPageModel? Person(DeskContext context, RosterDraft? draft, string row)
    {
        var person = row.Length == 0 ? New(string.Empty) : Known(context, draft, row);
        return person is null ? null : Person(context, draft, person);
    }

    /// <summary>The person a key or id names, as they are before they are changed; null for none.</summary>
    public static DraftPerson? Known(DeskContext context, RosterDraft? draft, string row) =>
        draft?.Find(row)
        ?? draft?.People.FirstOrDefault(p => p.Known?.Value == row)
        ?? context.Setup.Roster.People.Where(p => p.Id.Value == row).Select(DraftPerson.Of).FirstOrDefault();

    /// <summary>A person no list has yet.</summary>
    public static DraftPerson New(string key) => new(key, string.Empty) { IsNew = true };

    /// <summary>A person as they are typed, with what does not fit.</summary>
    public PersonPageModel Person(DeskContext context, RosterDraft? draft, DraftPerson person)
    {
        var roster = context.Setup.Roster;
        var isListed = draft?.Find(person.Key) is not null;
        var chosen = draft?.People.Where(p => p.Key != person.Key).Select(p => p.Known).OfType<StaffId>().ToHashSet() ?? [];
        ImmutableArray<DraftProblem> problems = isListed
            ? [.. DraftCheck.Of(draft!, roster, schoolTime.Today()).Problems.Where(p => p.Person?.Key == person.Key)]
            : [];
        return new PersonPageModel(context.Seat, person, draft?.Id ?? string.Empty, problems)
        {
            MayBe = person.Place.Length == 0 ? [] : [.. MayBe(person, roster).Where(p => !chosen.Contains(p.Id))],
        };
    }

    /// <summary>Who answers for whom, and when.</summary>
    public SubstitutesPageModel Substitutes(DeskContext context, RosterDraft? draft)
    {
        var (shown, roster, today) = (draft ?? Begun(context, context.Seat.Nonce), context.Setup.Roster, schoolTime.Today());
        ImmutableArray<(StaffId Id, string Name)> people =
            [.. shown.People.Where(p => p is { Known: not null, IsOut: false }).Select(p => (p.Known!.Value, p.Name))];
        return new SubstitutesPageModel(
            context.Seat, draft?.Id ?? string.Empty, people, [.. shown.Substitutes.Where(s => s.To >= today)], roster.NameOf);
    }

    /// <summary>Why a substitution does not fit into a draft, by the rules of the roster's file; null when it does.</summary>
    public DeskProblem? ProblemWith(DeskContext context, RosterDraft draft, Substitution one)
    {
        var (roster, today) = (context.Setup.Roster, schoolTime.Today());
        if (one.To < today)
        {
            return PeopleTexts.PeriodIsOver;
        }

        var added = draft with { Substitutes = draft.Substitutes.Add(one) };
        return DraftCheck.Of(added, roster, today).Problems
            .Except(DraftCheck.Of(draft, roster, today).Problems)
            .Where(p => p.SubstituteField.Length > 0)
            .Select(p => new DeskProblem(p.SubstituteField, p.Message))
            .FirstOrDefault();
    }

    /// <summary>What a draft changes.</summary>
    public (DifferencePageModel Page, Roster? After) Difference(DeskContext context, RosterDraft draft)
    {
        var (setup, today) = (context.Setup, schoolTime.Today());
        var check = DraftCheck.Of(draft, setup.Roster, today);
        var page = new DifferencePageModel(
            context.Seat,
            draft.Id,
            RosterMark.Of(setup.Roster, draft, today),
            check.Roster is { } after ? RosterDifference.Of(setup.Roster, after) : null,
            check.Roster ?? setup.Roster)
        {
            Problems = check.Problems,
            Questions = check.Questions,
            PlanProblems = check.Roster is { } checkedOne ? files.ProblemsWith(setup, checkedOne) : [],
            Consequences = check.Roster is { } roster ? RosterConsequences.Of(setup, roster, today) : [],
        };
        return (page, check.Roster);
    }

    /// <summary>A draft of the roster in force.</summary>
    /// <param name="nonce">The form that begins it, which names it.</param>
    public RosterDraft Begun(DeskContext context, string nonce) =>
        DraftMaker.Of(Empty(context, nonce, source: string.Empty), context.Setup.Roster, schoolTime.Today());

    /// <summary>A draft without people.</summary>
    /// <param name="nonce">The form that begins it, which names it.</param>
    /// <param name="source">The name of its file.</param>
    public RosterDraft Empty(DeskContext context, string nonce, string source) =>
        new(IdOf(nonce), context.Person.Id, schoolTime.GetUtcNow(), source);

    /// <summary>The id of what a form makes, so that the same form again makes the same.</summary>
    public static string IdOf(string nonce) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, IdBytes));

    private static IEnumerable<StaffMember> MayBe(DraftPerson person, Roster roster) =>
        roster.People.OrderBy(p => !person.Candidates.IsDefault && person.Candidates.Contains(p.Id) ? 0 : 1);

    /// <summary>Which page of a long list the address asks for, from 1.</summary>
    public static int PageOf(HttpRequest request) =>
        int.TryParse(request.Query[Pager.PageQuery], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    private static PeopleNotice NoticeOf(HttpRequest request) =>
        Enum.TryParse<PeopleNotice>(request.Query[HomeTexts.NoticeQuery], out var notice) && Enum.IsDefined(notice)
            ? notice
            : PeopleNotice.None;
}
