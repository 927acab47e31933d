using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Shared.Plans.Reading.Spelling;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>Makes drafts of plans: of what was read from a document, with suggestions and their rules, or of a plan as it is.</summary>
/// <param name="setup">What is in force.</param>
/// <param name="today">In the school's zone.</param>
public sealed class PlanDraftMaker(SchoolSetup setup, DateOnly today)
{
    /// <summary>
    /// A reading with more activities becomes no draft: a school's plan has some hundreds, more do not fit into a draft's row, and
    /// comparing each with those in force takes long.
    /// </summary>
    public const int MaxActivities = 1000;

    private const int MaxPlanNumber = 99;

    private readonly PartyWords parties = new(setup.Roster, today);

    /// <summary>Whether a document has no more activities than a draft can.</summary>
    public static bool Takes(PlanReading reading) => reading.Months.Sum(m => m.Activities.Length) <= MaxActivities;

    /// <summary>A draft of a document.</summary>
    /// <param name="empty">The draft's head.</param>
    /// <param name="planId">The plan in force that it takes the place of; null for the one without an id.</param>
    /// <param name="isNew">Whether it is a further plan, whatever <paramref name="planId"/>.</param>
    public PlanDraft Of(PlanDraft empty, PlanReading reading, PlanId? planId, bool isNew)
    {
        var before = isNew ? null : InForce(planId);
        var head = HeadOf(before, reading.SchoolYear);
        SchoolYear? year = reading.SchoolYear is { } said ? SchoolYear.From(said) : before?.Year ?? setup.Plan.Year;
        var read = reading.Months.SelectMany(m => Enumerable.Range(0, m.Activities.Length).Select(i => new Read(m, i, year))).ToList();
        var known = PlanMatch.Of(before, [.. read.Select(r => (r.Month is { } m ? (m.Year, m.Month) : ((int, int)?)null, r.Text))]);
        var reviews = ReviewsOf(read);
        var draft = empty with
        {
            Head = head,
            Lines = [.. reading.NotUnderstood.Select((line, i) => new DraftLine($"k{i + 1}", line.Place, line.Text))],
            Duties = before?.Duties ?? [],
            Matters = before?.Matters ?? [],
            Addresses = before?.RecipientAddresses ?? [],
        };
        var isOfTheYear = before?.Year == year;
        ImmutableArray<DraftActivity> activities =
            [.. read.Select((r, i) => ActivityOf(r, i, known[i], isOfTheYear, reviews.GetValueOrDefault(i)))];
        return draft with { Activities = Identified(activities, isOfTheYear ? before : null) };
    }

    /// <summary>A plan as a draft: one in force, that of a configured file, or one that was sent as such a file.</summary>
    public PlanDraft Of(PlanDraft empty, Plan plan) => empty with
    {
        Head = HeadOf(plan, plan.Year.ToString()) with { Adopted = DraftDay.Of(plan.Adopted) },
        Duties = plan.Duties,
        Matters = plan.Matters,
        Addresses = plan.RecipientAddresses,
        Activities =
        [
            .. plan.Months.SelectMany(m => m.Activities, (m, a) => (Month: DraftDay.OfMonth(m.Year, m.Month), Activity: a))
                .Select((a, i) => new DraftActivity($"h{i + 1}", string.Empty)
                {
                    Id = OwnIds.Of(a.Activity.Id),
                    Month = a.Month,
                    Text = a.Activity.Text,
                    Kind = a.Activity.Kind,
                    Review = a.Activity.Review,
                    From = DraftDay.Of(a.Activity.Time?.From),
                    Due = a.Activity.Time?.Week is null ? DraftDay.Of(a.Activity.Stated ?? a.Activity.Due) : string.Empty,
                    Week = a.Activity.Time?.Week?.ToString() ?? string.Empty,
                    When = a.Activity.Time?.Words ?? string.Empty,
                    Lead = Parties(a.Activity, string.Empty),
                    Support = [.. a.Activity.Support.Select(p => new DraftParty(PartyChoices.Write(p)))],
                    Matters = a.Activity.Matters,
                }),
        ],
    };

    /// <summary>Who leads an activity, roles as parties too.</summary>
    public static IEnumerable<Party> LeadOf(PlanActivity activity) =>
        activity.Lead.IsEmpty ? activity.Responsible.Select(role => new Party { Role = role }) : activity.Lead;

    private Plan? InForce(PlanId? id) => setup.PlansInForce.FirstOrDefault(p => p.Id == id);

    private PlanHead HeadOf(Plan? plan, string? year)
    {
        var like = plan ?? setup.Plan;
        return new PlanHead
        {
            PlanId = plan is null && setup.HasPlan ? FreeId() : plan?.Id?.Value ?? string.Empty,
            Name = plan?.ShortName ?? string.Empty,
            Number = like.Number,
            Campaign = plan?.Campaign ?? string.Empty,
            Year = year ?? like.Year.ToString(),
            Adopted = DraftDay.Of(plan is not null && plan.Year.ToString() == (year ?? plan.Year.ToString()) ? plan.Adopted : today),
            LegalBases = plan?.LegalBases ?? [],
            Recipients = like.Recipients,
            Spreads = true,
        };
    }

    private string FreeId() => Enumerable.Range(2, MaxPlanNumber)
        .Select(number => $"kh-{number}")
        .First(id => setup.Plans.All.All(p => p.Id?.Value != id));

    private DraftActivity ActivityOf(Read read, int at, PlanActivity? known, bool isOfTheYear, (Review Review, string Reason) review)
    {
        var (kind, reason) = known is null ? KindWords.Of(read.Text) : (known.Kind, PlanDraftTexts.InForce);
        var time = TimeWords.Of(read.Time, read.Text, read.Due, read.Month);
        if (time.From is not null && kind == ActivityKind.Standing)
        {
            (kind, reason) = (ActivityKind.Deliverable, PlanDraftTexts.KindByRange);
        }

        var joint = read.Joint is { } both ? parties.ReadJoint(both) : default;
        var (lead, support) = read.Parties is { } words ? parties.Read(words)
            : read.Joint is not null ? (joint.Lead, joint.Support)
            : known is not null
                ? (Parties(known, PlanDraftTexts.InForce), [.. known.Support.Select(p => new DraftParty(PartyChoices.Write(p))
                {
                    Reason = PlanDraftTexts.InForce,
                })])
            : ([], []);
        var (taking, outside) = read.Support is { } others ? parties.ReadSupport(others) : ([], []);
        if (read.Support is not null)
        {
            support = read.Parties is null && read.Joint is null ? taking : PartyWords.Union(support, taking);
        }

        if (read.Joint is not null)
        {
            support = PartyWords.Union(support, joint.Support);
            outside = [.. outside.Concat(joint.Outside).Distinct()];
        }

        var isFirst = read.Joint is not null && read.Parties is null && !joint.IsSaid;

        var activity = new DraftActivity($"h{at + 1}", read.Place)
        {
            Id = isOfTheYear && known is not null ? OwnIds.Of(known.Id) : string.Empty,
            Original = read.Text,
            OriginalTime = read.Time,
            OriginalParties = read.Parties ?? read.Joint,
            OriginalSupport = read.Support,
            Month = read.Month is { } month ? DraftDay.OfMonth(month.Year, month.Month) : string.Empty,
            Text = read.Text,
            Kind = kind,
            KindReason = reason,
            Review = known?.Review ?? review.Review,
            ReviewReason = known is null ? review.Reason ?? string.Empty : known.IsReview ? PlanDraftTexts.InForce : string.Empty,
            From = DraftDay.Of(time.From),
            Due = DraftDay.Of(time.Due),
            Week = time.Week?.ToString() ?? string.Empty,
            When = time.When,
            TimeReason = time.Reason,
            Lead = lead,
            Support = support,
            SupportReason = string.Join("; ", [
                .. outside.IsEmpty ? [] : new[] { PlanDraftTexts.OutsideStaff(outside) },
                .. isFirst ? new[] { PlanDraftTexts.FirstLeads } : [],
            ]),
            Matters = known?.Matters ?? [],
        };
        return isOfTheYear && known is not null && time is { Due: null, Week: null, When: "" } && read.IsIn(known.Due)
            ? WithTimeOf(activity, known)
            : activity;
    }

    /// <summary>A document that says no day leaves the one there is: nothing moves that was not said.</summary>
    private static DraftActivity WithTimeOf(DraftActivity activity, PlanActivity known) => activity with
    {
        From = DraftDay.Of(known.Time?.From),
        Due = known.Time?.Week is null ? DraftDay.Of(known.Stated ?? known.Due) : string.Empty,
        Week = known.Time?.Week?.ToString() ?? string.Empty,
        When = known.Time?.Words ?? string.Empty,
        TimeReason = PlanDraftTexts.InForce,
    };

    private static ImmutableArray<DraftParty> Parties(PlanActivity activity, string reason) =>
        [.. LeadOf(activity).Select(p => new DraftParty(PartyChoices.Write(p)) { Reason = reason })];

    /// <summary>The one activity that is called so; of several none is taken for the review, that is asked.</summary>
    private static Dictionary<int, (Review, string)> ReviewsOf(List<Read> read)
    {
        var reviews = new Dictionary<int, (Review, string)>();
        foreach (var (word, folded, review) in new[]
        {
            ("Sơ kết", "so ket", Review.MidYear), ("Tổng kết", "tong ket", Review.EndOfYear),
        })
        {
            var called = read.FindAll(r => VietnameseLetters.Fold(r.Text).StartsWith(folded, StringComparison.Ordinal));
            if (called is [var one])
            {
                reviews[read.IndexOf(one)] = (review, PlanDraftTexts.ReviewBy(word, review));
            }
        }

        return reviews;
    }

    /// <summary>Ids for those that are new; none of an activity that the plan had before.</summary>
    private static ImmutableArray<DraftActivity> Identified(ImmutableArray<DraftActivity> activities, Plan? before)
    {
        var taken = (before?.Activities ?? []).Select(a => OwnIds.Of(a.Id)).Concat(activities.Select(a => a.Id)).ToHashSet();
        var identified = ImmutableArray.CreateBuilder<DraftActivity>();
        foreach (var activity in activities)
        {
            var id = activity.Id.Length > 0 || !DraftDay.TryReadMonth(activity.Month, out var month)
                ? activity.Id
                : OwnIds.Next(month.Month, taken);
            taken.Add(id);
            identified.Add(activity with { Id = id });
        }

        return identified.ToImmutable();
    }

    /// <summary>An activity of the reading, with the year of its month where the document leaves it to the school year.</summary>
    private sealed class Read(ReadMonth month, int at, SchoolYear? year)
    {
        public string Text { get; } = CanonicalText.Of(month.Activities[at]);

        public string Place => month.Places[at];

        public string? Time => month.Times[at];

        public string? Parties => month.Responsible[at];

        public string? Support => month.Support[at];

        public string? Joint => month.Joint[at];

        public DateOnly? Due => month.Due[at];

        public DateOnly? Month { get; } = (month.Year ?? (year is { } of ? of.First + (month.Month >= 8 ? 0 : 1) : null)) is { } first
            ? new DateOnly(first, month.Month, 1)
            : null;

        public bool IsIn(DateOnly day) => Month is { } own && (day.Year, day.Month) == (own.Year, own.Month);
    }
}
