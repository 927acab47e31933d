using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Months;

/// <summary>The wording of days, ranges and words of a plan.</summary>
public sealed class DueTextsTests
{
    private static readonly DateOnly Friday19 = new(2021, 11, 19);

    [Theory]
    [InlineData(ActivityKind.Deliverable, null, null, "Hạn: thứ Sáu, 19/11/2021", "hạn thứ Sáu, 19/11/2021", "hạn 19/11/2021")]
    [InlineData(
        ActivityKind.Event, null, null,
        "Tổ chức chậm nhất: thứ Sáu, 19/11/2021", "tổ chức chậm nhất thứ Sáu, 19/11/2021", "tổ chức chậm nhất 19/11/2021")]
    [InlineData(
        ActivityKind.Event, "2021-11-15", null,
        "Tổ chức: từ ngày 15/11 đến ngày 19/11/2021",
        "tổ chức từ ngày 15/11 đến ngày 19/11/2021",
        "tổ chức từ ngày 15/11 đến ngày 19/11/2021")]
    [InlineData(
        ActivityKind.Deliverable, "2021-11-15", "Tuần 3",
        "Thực hiện: Tuần 3 (từ ngày 15/11 đến ngày 19/11/2021)",
        "thực hiện: Tuần 3 (từ ngày 15/11 đến ngày 19/11/2021)",
        "thực hiện từ ngày 15/11 đến ngày 19/11/2021")]
    [InlineData(
        ActivityKind.Deliverable, null, "Tuần 3 tháng 11",
        "Hạn: Tuần 3 tháng 11 (chậm nhất thứ Sáu, 19/11/2021)",
        "hạn: Tuần 3 tháng 11 (chậm nhất thứ Sáu, 19/11/2021)",
        "hạn 19/11/2021")]
    [InlineData(
        ActivityKind.Standing, null, "Tuần 3.",
        "Xác nhận: Tuần 3 (chậm nhất thứ Sáu, 19/11/2021)",
        "xác nhận: Tuần 3 (chậm nhất thứ Sáu, 19/11/2021)",
        "xác nhận chậm nhất 19/11/2021")]
    public void Texts_OfATime_SayItOnce(ActivityKind kind, string? from, string? words, string line, string inSentence, string days)
    {
        var time = from is null && words is null
            ? null
            : new ActivityTime { From = from is null ? null : DateOnly.Parse(from), Words = words };

        DueTexts.Line(kind, Friday19, time).ShouldBe(line);
        DueTexts.InSentence(kind, Friday19, time).ShouldBe(inSentence);
        DueTexts.LabelledDays(kind, Friday19, time).ShouldBe(days);
    }

    [Theory]
    [InlineData(null, "19/11", false)]
    [InlineData(null, "Ngày 19/11/2021.", false)]
    [InlineData(null, "trước ngày 20/11", true)]
    [InlineData(null, "19/12", true)]
    [InlineData("2021-11-05", "Từ ngày 05/11 đến ngày 19/11", false)]
    [InlineData("2021-11-05", "5 - 19/11/2021", false)]
    [InlineData("2021-11-05", "05/11/2021–19/11/2021", false)]
    [InlineData("2021-11-05", "19/11", true)]
    [InlineData("2021-11-05", "Tuần 1-3", true)]
    public void Words_OfThePlan_StandBesideTheDayWhereTheySayMore(string? from, string words, bool shown) =>
        DueTexts.Value(Friday19, new ActivityTime { From = from is null ? null : DateOnly.Parse(from), Words = words })
            .Contains('(', StringComparison.Ordinal).ShouldBe(shown);

    [Theory]
    [InlineData("2021-11-15", "2021-11-20", "từ ngày 15/11 đến ngày 20/11/2021")]
    [InlineData("2021-10-25", "2021-11-05", "từ ngày 25/10 đến ngày 05/11/2021")]
    [InlineData("2021-12-27", "2022-01-08", "từ ngày 27/12/2021 đến ngày 08/01/2022")]
    [InlineData("2021-11-20", "2021-11-20", "ngày 20/11/2021")]
    public void Value_OfARange_WritesAYearThatIsTheSameOnce(string from, string to, string text) =>
        DueTexts.Value(DateOnly.Parse(to), new ActivityTime { From = DateOnly.Parse(from) }).ShouldBe(text);
}
