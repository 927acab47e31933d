using System.Text;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Tests.Letters;

namespace BinhHoa2.Tests.Reminders;

/// <summary>The calendar file of an opening as a calendar program reads it.</summary>
public sealed class CalendarFileTests : IDisposable
{
    private readonly MailHouse house = new();

    [Theory]
    [InlineData("Tổ chức Hội nghị Cha mẹ học sinh.")]
    [InlineData("Thao giảng, dự giờ; chuyên đề \\ phụ đạo, bồi dưỡng học sinh năng khiếu: khối 1, 2, 3, 4, 5; tổng kết.")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("\\n, \\; \\\\ \\N")]
    public async Task Render_AnyActivity_ReadsBackAsItsEvent(string text)
    {
        var model = SampleLetters.Opening with
        {
            Own =
            [
                .. SampleLetters.Opening.Own,
                new DigestItem(new ActivityId("t10-9"), text, new DateOnly(2021, 10, 31), LadderStep.Opening, AssignmentStatus.Unanswered),
            ],
        };

        var file = Encoding.UTF8.GetString((await house.Renderer.RenderAsync(model)).Attachments.Single().Content.Span);

        file.Split("\r\n").ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        var calendar = Ical.Net.Calendar.Load(file)!;
        calendar.Method.ShouldBe("PUBLISH");
        calendar.Events.Select(e => e.Summary).ShouldBe(model.Own.Select(i => $"Hạn: {i.Text}"));
        calendar.Events.Select(e => e.DtStart!.Date).ShouldBe(model.Own.Select(i => i.Due));
        calendar.Events.Select(e => e.DtEnd!.Date).ShouldBe(model.Own.Select(i => i.Due.AddDays(1)));
        calendar.Events.ShouldAllBe(e => e.IsAllDay && e.Description == "[THBH2] tháng 10/2021");
        calendar.Events.Select(e => e.Uid).ShouldBe(model.Own.Select(i => $"{i.Activity}.gv-1a.thbh2_2021-10"));
    }

    public void Dispose() => house.Dispose();
}
