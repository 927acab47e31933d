using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using CsCheck;

namespace BinhHoa2.Tests.Months;

/// <summary>One count: what was mailed when a month closed, what stands now, and what came between.</summary>
public sealed class MonthFiguresTests
{
    private static readonly DateOnly Closing = new(2021, 11, 3);
    private static readonly DateTimeOffset Closed = VietnamTime.At(Closing, SchoolHours.Closing);
    private static readonly DateOnly Later = Closing.AddDays(20);

    private static readonly Gen<Evidence[]> AnyReplies =
        Gen.Select(
                Gen.Enum<ReplyKind>(),
                Gen.Int[-20, 15],
                Gen.Int[-3000, 3000])
            .Array[0, 6]
            .Select(replies => replies
                .Select((r, i) => October.Reply(r.Item1, Closing.AddDays(r.Item2), Closed.AddMinutes(r.Item3), $"e{i}"))
                .ToArray());

    [Fact]
    public void Of_AnOpenMonth_HasNothingFrozenAndNoCorrection()
    {
        var figures = MonthFigures.Of(October.File(October.Reply(ReplyKind.Done, Closing, Closed)), Closing, Closed);

        (figures.Frozen, figures.Corrections.IsEmpty, figures.Now.Closed).ShouldBe((null, true, false));
    }

    [Fact]
    public void Of_AReplyAfterTheClosing_CountsNowAndIsACorrectionOfWhatWasMailed()
    {
        var figures = Of(October.Reply(ReplyKind.Done, new(2021, 10, 28), Closed.AddDays(2)));

        var correction = figures.Corrections.ShouldHaveSingleItem();
        (correction.Frozen!.Done, correction.Now.Done, correction.Replies).ShouldBe((0, 1, 1));
        (Totals.Of(figures.Frozen).Done, Totals.Of(figures.Now).Done, figures.Now.Closed).ShouldBe((0, 1, true));
    }

    [Fact]
    public void Of_AReplyThatChangesNoFigure_IsACorrectionAllTheSame() =>
        Of(
            October.Reply(ReplyKind.Done, new(2021, 10, 28), Closed.AddDays(-2), "e1"),
            October.Reply(ReplyKind.Done, new(2021, 10, 28), Closed.AddDays(2), "e2"))
            .Corrections.ShouldHaveSingleItem().Replies.ShouldBe(1);

    [Fact]
    public void Of_NothingSinceTheClosing_HasNoCorrectionAlthoughWorkIsOverdueByNow()
    {
        var figures = Of();

        figures.Corrections.ShouldBeEmpty();
        Totals.Of(figures.Now).Overdue.ShouldBe(2);
    }

    [Fact]
    public void Overdue_WorkWhoseOwnDayWasMoved_IsNotUntilThatDayIsOver()
    {
        var month = October.File();
        month = month with { Assignments = [.. month.Assignments.Select(a => a with { Due = Later })] };

        Overdue(Later).ShouldBe(0);
        Overdue(Later.AddDays(1)).ShouldBe(2);

        int Overdue(DateOnly day) => Totals.Of(MonthFigures.Of(month, day, VietnamTime.At(day, SchoolHours.End)).Now).Overdue;
    }

    [Fact]
    public void Of_AnyReplies_AddsUpAndCountsEachReplyOnce() => AnyReplies.Sample(replies =>
    {
        var figures = Of(replies);
        var (now, frozen) = (Ids(figures.Now), Ids(figures.Frozen!));
        var totals = Totals.Of(figures.Now);

        now.ShouldBeUnique();
        now.Length.ShouldBe(replies.Count(r => r.Kind.IsEvidence), "that work is another's is no evidence of it");
        now[..].Except(frozen).Count().ShouldBe(figures.Corrections.Sum(c => c.Replies));
        frozen.ShouldBeSubsetOf(now);
        (totals.Done + totals.InProgress + totals.Difficulty + totals.Unanswered).ShouldBe(totals.Assigned);
        totals.Overdue.ShouldBe(totals.Open, "both due days are over");
        foreach (var same in figures.Now.Activities.Where(a => figures.Corrections.All(c => c.Now.Activity != a.Activity)))
        {
            same.Done.ShouldBe(figures.Frozen!.Activities.Single(a => a.Activity == same.Activity).Done);
        }
    });

    private static EvidenceId[] Ids(MonthSummary summary) => [.. summary.Activities.SelectMany(a => a.EvidenceIds)];

    /// <summary>October as it closed with what had come by then, looked at twenty days later.</summary>
    private static MonthFigures Of(params Evidence[] replies)
    {
        var month = October.File([.. replies]);
        var summary = FigureCount.Of(month, Closing, Closed, closed: true);
        return MonthFigures.Of(month with { Summary = summary }, Later, VietnamTime.At(Later, SchoolHours.End));
    }
}
