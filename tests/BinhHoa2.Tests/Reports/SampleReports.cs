using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Reports;

/// <summary>Reports of the year 2021-2022 with invented figures.</summary>
internal static class SampleReports
{
    private const string Campaign =
        "Thực hiện cuộc vận động “Nói không với tiêu cực trong thi cử và bệnh thành tích trong giáo dục, "
        + "nói không với vi phạm đạo đức nhà giáo và tình trạng cho học sinh không đạt chuẩn lên lớp” Năm học 2021-2022";

    private const string Weak =
        "Nắm chắc danh sách học sinh yếu các lớp. Xây dựng kế hoạch phụ đạo học sinh yếu, bồi dưỡng học sinh năng khiếu.";

    // Month | due | assigned done late in-progress difficulty unanswered | text
    private const string Figures = $"""
        2021-10|2021-10-15|1 1 0 0 0 0|Nghiên cứu, xây dựng và triển khai thực hiện kế hoạch.
        2021-10|2021-10-29|30 28 3 1 0 1|Kiểm tra khảo sát chất lượng học sinh đầu năm.
        2021-10|2021-10-29|30 30 0 0 0 0|{Weak}
        2021-10|2021-10-29|30 29 1 0 1 0|Tổ chức Hội nghị Cha mẹ học sinh.
        2021-10|2021-10-29|1 1 0 0 0 0|Tổ chức thực hiện kế hoạch.
        2021-10|2021-10-29|5 4 1 0 0 1|Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường; Tổ chức thi giáo viên dạy giỏi cấp trường.
        2021-10|2021-10-29|1 1 1 0 0 0|Tổ chức Hội nghị Cán bộ, công chức, viên chức.
        2021-11|2021-11-30|1 1 0 0 0 0|Kiểm tra thực tế các lớp: Thao giảng, dự giờ, phụ đạo học sinh yếu.
        2021-11|2021-11-30|30 30 2 0 0 0|Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.
        2021-11|2021-11-30|5 5 0 0 0 0|Tổ chức thao giảng xoay vòng giáo viên trong tổ và thao giảng chuyên đề trường.
        2021-12|2021-12-31|30 27 0 3 0 0|Thực hiện tốt nội dung, chương trình giảng dạy; Tiếp tục duy trì nề nếp dạy-học.
        2021-12|2021-12-31|30 26 4 1 2 1|Hội, họp, phụ đạo học sinh yếu.
        2022-01|2022-01-14|30 25 0 4 0 1|Kiểm tra cuối học kỳ I nghiêm túc.
        2022-01|2022-01-28|1 0 0 1 0 0|Kiểm tra thực tế hồ sơ cá nhân giáo viên, bài kiểm tra của học sinh.
        2022-01|2022-01-28|5 1 0 1 1 2|Tổ chức thao giảng chuyên đề trường.
        2022-01|2022-01-14|3 1 0 2 0 0|Sơ kết kết quả thực hiện cuộc vận động.
        2022-02|2022-02-28|5 5 1 0 0 0|Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường.
        2022-02|2022-02-28|1 1 0 0 0 0|Kiểm tra việc đánh giá học sinh.
        2022-03|2022-03-31|5 5 0 0 0 0|Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường.
        2022-03|2022-03-31|30 30 1 0 0 0|Kiểm tra việc đánh giá học sinh theo Thông tư 27 (lớp 1, 2); Thông tư 22 (từ lớp 3 - 5).
        2022-04|2022-04-29|30 29 0 0 1 0|Tập trung ôn tập, phụ đạo học sinh yếu.
        2022-04|2022-04-29|6 6 0 0 0 0|Tiếp tục dự giờ, thăm lớp.
        2022-04|2022-04-29|30 30 0 0 0 0|Tăng cường kiểm tra thực lực học sinh các lớp.
        2022-05|2022-05-24|30 30 0 0 0 0|Ôn tập chu đáo, quan tâm học sinh yếu.
        2022-05|2022-05-24|30 29 0 0 0 1|Tổ chức kiểm tra cuối năm nghiêm túc.
        2022-05|2022-05-24|30 30 0 0 0 0|Kiểm tra việc đánh giá học sinh đúng thực chất.
        2022-05|2022-05-24|3 3 0 0 0 0|Tổng kết cuộc vận động.
        """;

    public static readonly SchoolProfile School = new(
        new SchoolId("thbh2"),
        "Trường Tiểu học Bình Hòa 2",
        "THBH2",
        "Bình Hòa",
        [
            new SuperiorBody(new DateOnly(2000, 1, 1), "Phòng Giáo dục và Đào tạo thành phố Thuận An"),
            new SuperiorBody(new DateOnly(2025, 7, 1), "Ủy ban nhân dân phường Bình Hòa"),
        ],
        "Hiệu trưởng",
        "Nguyễn Thị Hoàng Trang");

    private static readonly ImmutableArray<(int Year, int Month, PlanActivity Activity, ActivityFigures Figures)> Rows = Parse();

    public static readonly Plan Plan = new(
        new SchoolYear(2021),
        "/KH-THBH2",
        Campaign,
        new DateOnly(2021, 10, 11),
        [
            "Quyết định số 3859/QĐ-BGDĐT ngày 28/7/2006 của Bộ Giáo dục và Đào tạo về việc ban hành tổ chức cuộc vận động;",
            "Căn cứ Công văn 302/PGDĐT-GDTH ngày 07/10/2021 của Phòng Giáo dục và Đào tạo thành phố Thuận An "
                + "về việc hướng dẫn thực hiện nhiệm vụ giáo dục tiểu học năm học 2021-2022.",
        ],
        [.. Rows.GroupBy(r => (r.Year, r.Month)).Select(g => new PlanMonth(g.Key.Year, g.Key.Month, [.. g.Select(r => r.Activity)]))],
        ["Ban Giám hiệu;", "- Ban Chỉ đạo", "Các bộ phận, tổ trưởng", "Lưu: VT."])
    {
        Matters =
        [
            new(new MatterId("thi-cu"), "Chống tiêu cực trong thi cử, kiểm tra"),
            new(new MatterId("danh-gia"), "Khắc phục bệnh thành tích, đánh giá học sinh đúng thực chất"),
            new(new MatterId("dat-chuan"), "Giúp học sinh đạt chuẩn, không để học sinh không đạt chuẩn lên lớp"),
        ],
    };

    public static SemesterReport MidYear { get; } = new(
        School,
        Plan,
        Review.MidYear,
        new DateOnly(2022, 1, 14),
        [
            .. Months(m => m.Year == 2021 || m.Month == 1, openMonth: 1, new DateOnly(2022, 1, 14))
                .Select(m => m with { CountedOn = new DateOnly(2022, 1, 14) }),
        ],
        [
            new(
                Month(2021, 10),
                new ActivityId("t10-4"),
                "Giáo viên lớp 3B",
                "Nhiều phụ huynh làm ca đêm, chưa họp được; đề nghị cho họp trực tuyến.",
                new DateOnly(2021, 10, 27),
                new(Id("kk-1")),
                SolvedSince: false)
            {
                Request = new(Id("kk-1")),
            },
            new(
                Month(2021, 12),
                new ActivityId("t12-2"),
                "Giáo viên lớp 2A",
                "Học sinh yếu nghỉ học do dịch, chưa phụ đạo được.",
                new DateOnly(2021, 12, 20),
                new(Id("kk-2")),
                SolvedSince: true)
            {
                Request = new(Id("kk-2")),
            },
            new(
                Month(2021, 12),
                new ActivityId("t12-2"),
                "Giáo viên lớp 4C",
                "Thiếu phòng học để phụ đạo buổi chiều.",
                new DateOnly(2021, 12, 22),
                new(Id("kk-3")),
                SolvedSince: false),
            new(
                Month(2022, 1),
                new ActivityId("t1-3"),
                "Tổ trưởng chuyên môn tổ 5",
                "Trùng lịch kiểm tra cuối học kỳ I, đề nghị lùi ngày thao giảng.",
                new DateOnly(2022, 1, 6),
                new(Id("kk-4")),
                SolvedSince: false)
            {
                Request = new(Id("kk-4")),
            },
        ])
    {
        Staff = new ReportedStaff(Board: 7, SubjectLeads: 5, Teachers: 30),
        Requests =
        [
            new(
                Month(2021, 10),
                new ActivityId("t10-4"),
                new(Id("kk-1")),
                RequestKind.Difficulty,
                "Giáo viên lớp 3B",
                new DateOnly(2021, 10, 29),
                new(DirectiveKind.Guidance, "Phó Hiệu trưởng", "Đồng ý họp trực tuyến vào tối thứ Bảy.", null, new DateOnly(2021, 10, 28)),
                IsDone: false),
            new(
                Month(2021, 12),
                new ActivityId("t12-2"),
                new(Id("kk-2")),
                RequestKind.Difficulty,
                "Giáo viên lớp 2A",
                new DateOnly(2021, 12, 31),
                null,
                IsDone: true),
            new(
                Month(2022, 1),
                new ActivityId("t1-3"),
                new(Id("kk-4")),
                RequestKind.Extension,
                "Tổ trưởng chuyên môn tổ 5",
                new DateOnly(2022, 1, 28),
                new(DirectiveKind.NewDate, "Phó Hiệu trưởng", string.Empty, new DateOnly(2022, 2, 18), new DateOnly(2022, 1, 7)),
                IsDone: false),
        ],
        Quotes =
        [
            new(
                Month(2021, 10),
                new ActivityId("t10-3"),
                "Tổ trưởng chuyên môn tổ 2",
                new DateOnly(2021, 10, 26),
                "Tổ có 14 học sinh cần phụ đạo, đã xếp 2 buổi mỗi tuần.",
                new(Id("t10-3/2"))),
        ],
        Files = [new(Month(2021, 10), new ActivityId("t10-3"), 12), new(Month(2021, 12), new ActivityId("t12-2"), 9)],
    };

    public static SemesterReport EndOfYear { get; } = new(
        School,
        Plan,
        Review.EndOfYear,
        new DateOnly(2022, 5, 24),
        Months(_ => true, openMonth: 5, new DateOnly(2022, 5, 24)),
        []);

    public static SchoolMonth Month(int year, int month) => new(School.Id, year, month);

    private static ImmutableArray<MonthSummary> Months(Func<PlanMonth, bool> wanted, int openMonth, DateOnly countedOn) =>
    [
        .. Plan.Months.Where(wanted).Select(m => new MonthSummary(
            Month(m.Year, m.Month),
            m.Month == 10 ? Plan.Adopted : new DateOnly(m.Year, m.Month, 1),
            m.Month == openMonth ? countedOn : new DateOnly(m.Year, m.Month, 1).AddMonths(1).AddDays(3),
            m.Month != openMonth,
            [.. Rows.Where(r => r.Month == m.Month).Select(r => r.Figures)])),
    ];

    private static ImmutableArray<(int Year, int Month, PlanActivity Activity, ActivityFigures Figures)> Parse()
    {
        var perMonth = new Dictionary<int, int>();
        return
        [
            .. Figures.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
            {
                var parts = line.Split('|');
                var (year, month) = (int.Parse(parts[0][..4]), int.Parse(parts[0][5..]));
                var n = parts[2].Split(' ').Select(int.Parse).ToArray();
                var ordinal = perMonth[month] = perMonth.GetValueOrDefault(month) + 1;
                var id = new ActivityId($"t{month}-{ordinal}");
                var due = DateOnly.ParseExact(parts[1], "yyyy-MM-dd");
                var evidence = Enumerable.Range(1, n[1] + n[3] + n[4]).Select(i => new EvidenceId(Id($"{id}/{i}")));
                return (
                    year,
                    month,
                    new PlanActivity(id, parts[3], [Role.Teacher], due) { Matters = MattersOf(parts[3]) },
                    new ActivityFigures(id, parts[3], due, n[0], n[1], n[2], n[3], n[4], n[5], [], [.. evidence]));
            }),
        ];
    }

    private static ImmutableArray<MatterId> MattersOf(string text) => text switch
    {
        _ when text.Contains("Kiểm tra cuối", StringComparison.Ordinal) || text.Contains("kiểm tra cuối", StringComparison.Ordinal) =>
            [new("thi-cu")],
        _ when text.Contains("yếu", StringComparison.Ordinal) => [new("dat-chuan")],
        _ when text.Contains("đánh giá", StringComparison.Ordinal) || text.Contains("khảo sát", StringComparison.Ordinal) =>
            [new("danh-gia"), new("dat-chuan")],
        _ => [],
    };

    private static string Id(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..32];
}
