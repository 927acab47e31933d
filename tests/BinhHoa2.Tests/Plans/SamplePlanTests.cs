using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Plans;

/// <summary>The school that comes with the program, as it lies beside the built program.</summary>
public sealed class SamplePlanTests
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private static readonly SchoolSetup Setup =
        SchoolFiles.Load([SampleSchool.PlanPath], SampleSchool.RosterPath, SampleSchool.ProfilePath, new(Calendar));

    /// <summary>Section IV, word for word, typed from the school's document and not from the data file.</summary>
    [Theory]
    [InlineData(
        2021,
        10,
        "Nghiên cứu, xây dựng và triển khai thực hiện kế hoạch.",
        "Kiểm tra khảo sát chất lượng học sinh đầu năm.",
        "Nắm chắc danh sách học sinh yếu các lớp. Xây dựng kế hoạch phụ đạo học sinh yếu, bồi dưỡng học sinh năng khiếu.",
        "Tổ chức Hội nghị Cha mẹ học sinh.",
        "Tổ chức thực hiện kế hoạch.",
        "Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường; Tổ chức thi giáo viên dạy giỏi cấp trường.",
        "Tổ chức Hội nghị Cán bộ, công chức, viên chức.")]
    [InlineData(
        2021,
        11,
        "Kiểm tra thực tế các lớp: Thao giảng, dự giờ, phụ đạo học sinh yếu.",
        "Thực hiện tốt thời khóa biểu linh hoạt buổi chiều.",
        "Tổ chức thao giảng xoay vòng giáo viên trong tổ và thao giảng chuyên đề trường.")]
    [InlineData(
        2021,
        12,
        "Thực hiện tốt nội dung, chương trình giảng dạy; Tiếp tục duy trì nề nếp dạy-học.",
        "Hội, họp, phụ đạo học sinh yếu.")]
    [InlineData(
        2022,
        1,
        "Kiểm tra cuối học kỳ I nghiêm túc.",
        "Kiểm tra thực tế hồ sơ cá nhân giáo viên, bài kiểm tra của học sinh.",
        "Tổ chức thao giảng chuyên đề trường.",
        "Sơ kết kết quả thực hiện cuộc vận động.")]
    [InlineData(
        2022,
        2,
        "Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường.",
        "Kiểm tra việc đánh giá học sinh.")]
    [InlineData(
        2022,
        3,
        "Tổ chức thao giảng, dự giờ; thao giảng chuyên đề trường.",
        "Kiểm tra việc đánh giá học sinh theo Thông tư 27 (lớp 1, 2); Thông tư 22 (từ lớp 3 - 5).")]
    [InlineData(
        2022,
        4,
        "Tập trung ôn tập, phụ đạo học sinh yếu.",
        "Tiếp tục dự giờ, thăm lớp.",
        "Tăng cường kiểm tra thực lực học sinh các lớp.")]
    [InlineData(
        2022,
        5,
        "Ôn tập chu đáo, quan tâm học sinh yếu.",
        "Tổ chức kiểm tra cuối năm nghiêm túc.",
        "Kiểm tra việc đánh giá học sinh đúng thực chất.",
        "Tổng kết cuộc vận động.")]
    public void Months_EachOfTheEight_HoldsTheSchoolsWords(int year, int month, params string[] texts) =>
        Setup.Plan.Months.Single(m => m.Year == year && m.Month == month).Activities.Select(a => a.Text).ShouldBe(texts);

    [Fact]
    public void Plan_AsAWhole_Has27ActivitiesIn8Months()
    {
        Setup.Plan.Months.Length.ShouldBe(8);
        Setup.Plan.Activities.Count().ShouldBe(27);
        Setup.Plan.Year.ShouldBe(new SchoolYear(2021));
        Setup.Plan.Adopted.ShouldBe(new DateOnly(2021, 10, 11));
        Setup.Plan.Number.ShouldBe("…/KH-THBH2");
        Setup.Plan.LegalBases.Length.ShouldBe(3);
        Setup.Plan.Recipients.ShouldBe(["Ban Giám hiệu", "Ban Chỉ đạo", "Các bộ phận, tổ trưởng", "Lưu: VT"]);
    }

    /// <summary>The SHA-256 of the 27 lines of the school's document: a word changed in data and test alike still shows.</summary>
    [Fact]
    public void Plan_TheTextsTogether_AreTheDocumentsBytes() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Setup.Plan.Activities.Select(a => a.Text)))))
            .ShouldBe("67ed7b42729719d7bb198dab9c0bcf921f369b863903a98d383ae35b3d801fff");

    [Fact]
    public void Duties_SectionV_HoldsTheSchoolsWords() =>
        Setup.Plan.Duties.ShouldBe(
        [
            new RoleDuty(
                Role.Chair,
                "Trưởng ban",
                "Xây dựng, tổ chức triển khai thực hiện kế hoạch; Kiểm tra việc thực hiện sơ, tổng kết cuộc vận động."),
            new RoleDuty(
                Role.ViceChair,
                "Phó Trưởng ban",
                "Tổ chức thực hiện kế hoạch. Kiểm tra thực tế; Tổng hợp việc thực hiện cuộc vận động."),
            new RoleDuty(
                Role.Secretary,
                "Thư ký",
                "Thông báo thông tin đến các thành viên, ghi chép hoạt động của ban. Cập nhật hồ sơ, báo cáo."),
            new RoleDuty(
                Role.Member,
                "Các thành viên",
                "Theo dõi công tác thi đua. Phối hợp giáo dục học sinh, "
                + "tuyên truyền đến cán bộ, giáo viên, nhân viên và học sinh toàn trường."),
        ]);

    [Fact]
    public void Reviews_AreDueAtTheCutOffsAndAfterTheChecksTheyRestOn()
    {
        var due = Setup.Plan.Activities.ToDictionary(a => a.Id.Value, a => a.Due, StringComparer.Ordinal);

        Setup.Plan.Activities.Where(a => a.Review != Review.None).Select(a => (a.Id.Value, a.Review, a.Due)).ShouldBe(
        [
            ("t01-4", Review.MidYear, new DateOnly(2022, 1, 14)),
            ("t05-4", Review.EndOfYear, new DateOnly(2022, 5, 27)),
        ]);
        new[] { due["t01-1"], due["t01-2"], due["t01-4"] }.ShouldBeInOrder(SortDirection.Ascending);
        new[] { due["t05-1"], due["t05-2"], due["t05-3"], due["t05-4"] }.ShouldBeInOrder(SortDirection.Ascending);
        due["t05-2"].ShouldBeLessThan(new DateOnly(2022, 5, 25));
    }

    [Fact]
    public void Reviews_ResponsibleAreWhoCompilesDraftsAndSigns() =>
        Setup.Plan.Activities.Where(a => a.Review != Review.None)
            .ShouldAllBe(a => a.Responsible.SequenceEqual(new[] { Role.ViceChair, Role.Secretary, Role.Chair }));

    [Fact]
    public void Due_OfEveryActivity_IsAWorkingDayOfItsMonth() =>
        Setup.Plan.Months.ShouldAllBe(m => m.Activities.All(a =>
            a.Due.Month == m.Month && a.Due.Year == m.Year && Calendar.IsWorkingDay(a.Due)));

    [Fact]
    public void Plan_OverTheYear_EveryPersonLeadsOrTakesPart() =>
        Setup.Roster.People.ShouldAllBe(
            p => Setup.Plan.Activities.Any(a => Responsibility.IsOf(p, a) || Responsibility.IsSupport(p, a)));

    [Fact]
    public void StandingDuties_AreAttestedByWhoLeadsThem()
    {
        var teachers = Setup.Roster.InRole(Role.Teacher).ToList();

        Setup.Plan.Activities.Where(a => a.Kind == ActivityKind.Standing)
            .ShouldAllBe(a => Responsibility.For(a, Setup.Roster, a.Due).Count() <= 6 && !teachers.Any(t => Responsibility.IsOf(t, a)));
        var conference = Setup.Plan.Activities.Single(a => a.Id == new ActivityId("t10-7"));
        Responsibility.For(conference, Setup.Roster, conference.Due).Select(p => p.Id.Value).ShouldBe(["cong-doan"]);
    }

    [Fact]
    public void Roster_IsASchoolOfThisSize_UnderExampleAddresses()
    {
        Enum.GetValues<Role>().Select(r => Setup.Roster.InRole(r).Count()).ShouldBe([1, 1, 1, 4, 5, 30]);
        Setup.Roster.People.ShouldAllBe(p => p.Email.EndsWith("@thbh2.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2022-01-14", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ THUẬN AN")]
    [InlineData("2025-06-30", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ THUẬN AN")]
    [InlineData("2025-07-01", "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA")]
    public void Profile_TheSuperiorBody_DependsOnTheDay(string day, string name) =>
        Setup.Profile.SuperiorOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Name
            .ShouldBe(name);
}
