using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The tables of figures: of matters and months, and of the activities with the numbers of their evidence.</summary>
internal static class FigureTables
{
    private const string Sum = "Cộng";

    private static readonly ImmutableArray<string> FigureTitles =
    [
        "Giao",
        StatusTexts.Label(AssignmentStatus.Done),
        "Đúng hạn",
        StatusTexts.DoneLate,
        .. StatusQuestions.Open().Select(status => StatusTexts.Label(status)),
    ];

    private static readonly ImmutableArray<string> StandingTitles =
    [
        StatusTexts.Name(AssignmentStatus.Done, ActivityKind.Standing),
        .. StatusQuestions.Open(ActivityKind.Standing).Select(status => StatusTexts.Name(status, ActivityKind.Standing)),
    ];

    /// <summary>A row for each part with the share done, and their total; none for a part of standing duties only.</summary>
    /// <param name="title">The title of the parts' column.</param>
    public static Block.Table OfParts(string title, IReadOnlyList<(string Name, Totals Totals)> parts)
    {
        var total = Totals.Sum(parts.Select(p => p.Totals));
        var finished = parts.Where(p => p.Totals.Assigned > 0 || p.Totals.Upkeep.Assigned == 0);
        return new Block.Table(
            [
                new("TT", 9, Centred: true),
                new(title, 47, Centred: false),
                .. Columns([12.5, 14.5, 13, 12], open: 41),
                new("Tỷ lệ hoàn thành", 16, Centred: true),
            ],
            [
                .. finished.Select((p, i) => Row($"{i + 1}", p.Name, p.Totals).Add(ShareOf(p.Totals))),
                Row(string.Empty, Sum, total).Add(ShareOf(total)),
            ],
            HasTotal: true);
    }

    /// <summary>A row for each standing duty with its day by the plan and the numbers of its evidence; no total and no share.</summary>
    public static Block.Table OfStanding(IEnumerable<CountedActivity> duties, EvidenceNumbers numbers) => new(
        [
            new("TT", 9, Centred: true),
            new("Việc thường xuyên (ngày xác nhận)", 80, Centred: false),
            new("Giao", 13, Centred: true),
            .. StandingTitles.Select(title => new Column(title, 16, Centred: true)),
            new("Minh chứng số", 17, Centred: true),
        ],
        [
            .. duties.Select((d, i) => (ImmutableArray<string>)
            [
                $"{i + 1}",
                Named(d),
                Phrases.Count(d.Figures.Assigned),
                Phrases.Count(d.Figures.Done),
                .. StatusQuestions.Open(ActivityKind.Standing).Select(status => Phrases.Count(d.Figures.CountOf(status))),
                NumbersOf(d, numbers),
            ]),
        ],
        Small: true);

    /// <summary>A row for each activity with its month, its day by the plan and the numbers of its evidence.</summary>
    public static Block.Table OfActivities(IReadOnlyCollection<CountedActivity> activities, EvidenceNumbers numbers) => new(
        [
            new("TT", 9, Centred: true),
            new("Hoạt động (ngày hạn)", 58, Centred: false),
            .. Columns([11, 13, 11.5, 11], open: 35.5),
            new("Minh chứng số", 16, Centred: true),
        ],
        [
            .. activities.Select((a, i) => Row(
                    $"{i + 1}",
                    Named(a),
                    Totals.Of(a.Figures))
                .Add(NumbersOf(a, numbers))),
            Row(string.Empty, Sum, Totals.Of(activities.Select(a => a.Figures))).Add(string.Empty),
        ],
        HasTotal: true,
        Small: true);

    private static string Named(CountedActivity a) =>
        $"{Phrases.WithoutStop(a.Figures.Text)} ({DueTexts.Days(a.Figures.Due, a.Figures.Time)})";

    private static string NumbersOf(CountedActivity a, EvidenceNumbers numbers) =>
        a.Figures.EvidenceIds.IsEmpty ? "–" : numbers.RangeOf(a.Figures.EvidenceIds);

    /// <param name="millimetres">The widths up to what is done late.</param>
    /// <param name="open">What the statuses of what is owed share.</param>
    private static IEnumerable<Column> Columns(double[] millimetres, double open)
    {
        var each = open / (FigureTitles.Length - millimetres.Length);
        return FigureTitles.Select((title, i) => new Column(title, i < millimetres.Length ? millimetres[i] : each, Centred: true));
    }

    private static string ShareOf(Totals totals) => totals.Assigned == 0 ? "–" : new Share(totals.Done, totals.Assigned).ToString();

    private static ImmutableArray<string> Row(string number, string name, Totals totals) =>
    [
        number,
        name,
        Phrases.Count(totals.Assigned),
        Phrases.Count(totals.Done),
        Phrases.Count(totals.DoneOnTime),
        Phrases.Count(totals.DoneLate),
        .. StatusQuestions.Open().Select(status => Phrases.Count(totals.CountOf(status))),
    ];
}
