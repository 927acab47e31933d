using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Tests.Months;

public sealed class FigureCountTests
{
    private static readonly DateTimeOffset CutOff = VietnamTime.At(new DateOnly(2021, 11, 3), SchoolHours.Closing);

    [Fact]
    public void Of_HeldInOctoberAnsweredInNovember_IsOctoberAndOnTime()
    {
        var figures = Tutoring(October.Reply(ReplyKind.Done, effective: new(2021, 10, 28), received: CutOff.AddHours(-2)));

        (figures.Done, figures.DoneLate).ShouldBe((1, 0));
        figures.EvidenceIds.ShouldBe([new("e1")]);
    }

    [Fact]
    public void Of_HeldAfterItWasDue_IsLate() =>
        Tutoring(October.Reply(ReplyKind.Done, effective: new(2021, 11, 3), received: CutOff)).DoneLate.ShouldBe(1);

    [Fact]
    public void Of_HeldOnTheDayItWasDue_IsOnTime() =>
        Tutoring(October.Reply(ReplyKind.Done, effective: new(2021, 10, 29), received: CutOff)).DoneLate.ShouldBe(0);

    [Fact]
    public void Of_RepliesOfTheSameMoment_AreInTheOrderOfTheirIds()
    {
        var figures = Tutoring(
            October.Reply(ReplyKind.Difficulty, new(2021, 10, 20), CutOff, "e2"),
            October.Reply(ReplyKind.Done, new(2021, 10, 20), CutOff, "e1"));

        (figures.Done, figures.Difficulty).ShouldBe((0, 1));
        figures.EvidenceIds.ShouldBe([new("e1"), new("e2")]);
    }

    [Fact]
    public void Of_OfSeveralReplies_TakesTheLastOneRecorded()
    {
        var figures = Tutoring(
            October.Reply(ReplyKind.Done, new(2021, 10, 20), CutOff.AddDays(-9), "e1"),
            October.Reply(ReplyKind.Difficulty, new(2021, 10, 25), CutOff.AddDays(-8), "e2"));

        (figures.Done, figures.Difficulty).ShouldBe((0, 1));
        figures.Open.ShouldBe([October.Teacher]);
        figures.EvidenceIds.ShouldBe([new("e1"), new("e2")], "a revision is evidence too");
    }

    [Fact]
    public void Of_WhatCameAfterTheCutOff_DoesNotCount()
    {
        var figures = Tutoring(October.Reply(ReplyKind.Done, new(2021, 10, 20), CutOff.AddSeconds(1)));

        (figures.Done, figures.Unanswered).ShouldBe((0, 1));
        figures.EvidenceIds.ShouldBeEmpty();
    }

    [Fact]
    public void Of_AlwaysAddsUpToTheAssignments()
    {
        var month = October.File(October.Reply(ReplyKind.InProgress, new(2021, 10, 20), CutOff));
        var summary = FigureCount.Of(month, new(2021, 11, 3), CutOff, closed: true);

        summary.Activities.ShouldAllBe(a => a.Done + a.InProgress + a.Difficulty + a.Unanswered == a.Assigned);
        summary.Activities.Sum(a => a.Assigned).ShouldBe(2);
    }

    private static ActivityFigures Tutoring(params Evidence[] evidence) =>
        FigureCount.Of(October.File([.. evidence]), new(2021, 11, 3), CutOff, closed: true)
            .Activities.Single(a => a.Activity == October.Tutoring);
}
