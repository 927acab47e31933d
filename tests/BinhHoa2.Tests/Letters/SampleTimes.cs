using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;

namespace BinhHoa2.Tests.Letters;

/// <summary>A letter of work whose plan says more than a day: ranges, a week, words, and what an earlier month has in time.</summary>
internal static class SampleTimes
{
    public static DigestModel Opening { get; } = SampleLetters.StandingOpening with
    {
        Own =
        [
            Item("t11-4", "Hội khỏe Phù Đổng cấp trường.", new(2021, 11, 20)) with
            {
                Kind = ActivityKind.Event,
                Time = new ActivityTime { From = new(2021, 11, 15) },
            },
            Item("t11-5", "Nộp báo cáo chất lượng mũi nhọn.", new(2021, 11, 19)) with
            {
                Time = new ActivityTime { Week = 3, Words = "Tuần 3 tháng 11" },
            },
            Item("t11-6", "Dạy chuyên đề cấp tổ.", new(2021, 12, 10)) with
            {
                Time = new ActivityTime { From = new(2021, 11, 22), Words = "Tuần 4 tháng 11 đến tuần 2 tháng 12" },
            },
            Item("t11-7", "Tổ chức kỷ niệm ngày Nhà giáo Việt Nam.", new(2021, 11, 19)) with
            {
                Kind = ActivityKind.Event,
                Time = new ActivityTime { Words = "Trước ngày 20/11" },
            },
            Item("t11-8", "Họp phụ huynh giữa kỳ.", new(2021, 11, 26)) with { Time = new ActivityTime { Words = "Ngày 26/11" } },
        ],
        Carried =
        [
            SampleLetters.Mixed.Carried[0] with
            {
                Text = "Khảo sát chất lượng các khối.",
                Due = new(2021, 11, 12),
                Time = new ActivityTime { From = new(2021, 10, 18) },
                IsInTime = true,
            },
        ],
        Supported =
        [
            new SupportedItem(new("t11-9"), "Tập huấn giáo viên.", new(2022, 1, 8), ["Thư viện"])
            {
                Kind = ActivityKind.Event,
                Time = new ActivityTime { From = new(2021, 11, 29) },
            },
        ],
    };

    private static DigestItem Item(string activity, string text, DateOnly due) =>
        new(new(activity), text, due, LadderStep.Opening, AssignmentStatus.Unanswered);
}
