using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Letters;

namespace BinhHoa2.Tests.Board;

/// <summary>The three sentences a summary begins with.</summary>
public sealed class SummaryPointsTests
{
    [Fact]
    public void Of_WhatWaitsIsOpenAndStandsInTheWay_IsSaidInThatOrder()
    {
        var points = SummaryPoints.Of(SampleRequests.Summary with { Waiting = [SampleRequests.Summary.Waiting[1]] });

        points.Length.ShouldBe(3);
        points[0].ShouldStartWith("1 đề nghị chưa được trả lời, đã chờ 1 ngày làm việc: ");
        points[1].ShouldStartWith(
            $"{Totals.Of(SampleLetters.Summary.Summary).Open} lượt phân công chưa hoàn thành ở 3 hoạt động, nhiều nhất");
        points[2].ShouldContain("đang vướng khó khăn: ");
    }

    [Fact]
    public void Of_AMonthWhereAllIsDoneInTime_SaysJustThat()
    {
        var summary = SampleLetters.Summary.Summary;
        var done = summary with
        {
            Activities =
            [
                .. summary.Activities.Select(a =>
                    a with { Done = a.Assigned, DoneLate = 0, InProgress = 0, Difficulty = 0, Unanswered = 0, Open = [] }),
            ],
        };

        SummaryPoints.Of(SampleLetters.Summary with { Summary = done, Waiting = [], Corrected = [] })
            .ShouldBe([$"Cả {Totals.Of(done).Assigned} lượt phân công đã hoàn thành đúng hạn."]);
    }

    [Fact]
    public void Of_AMonthDoneLate_SaysHowMany()
    {
        var summary = SampleLetters.Summary.Summary;
        var done = summary with
        {
            Activities =
            [
                .. summary.Activities.Select((a, i) =>
                    a with { Done = a.Assigned, DoneLate = i == 0 ? 1 : 0, InProgress = 0, Difficulty = 0, Unanswered = 0, Open = [] }),
            ],
        };
        var all = Totals.Of(done).Assigned;

        SummaryPoints.Of(SampleLetters.Summary with { Summary = done, Waiting = [], Corrected = [] }).ShouldBe(
            [$"Cả {all} lượt phân công đã hoàn thành, trong đó 1 lượt trễ hạn."]);
    }

    [Fact]
    public void Of_ADifficultyThatWaitsForTheBoard_IsSaidOnce()
    {
        var points = SummaryPoints.Of(SampleRequests.Summary);

        points[0].ShouldStartWith("2 đề nghị chưa được trả lời, lâu nhất đã chờ 12 ngày làm việc: ");
        points.ShouldNotContain(p => p.Contains("đang vướng khó khăn", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AStandingDutyWithADifficulty_CountsAsUnattestedWhoHasNotAnswered() =>
        SummaryPoints.Of(SampleLetters.SummaryWithStanding with { Waiting = [], Corrected = [] })
            .ShouldContain("2 lượt việc thường xuyên chưa được xác nhận: Tổ chức thực hiện kế hoạch.");
}
