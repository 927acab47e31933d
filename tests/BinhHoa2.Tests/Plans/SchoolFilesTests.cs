using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Tests.Schools;

namespace BinhHoa2.Tests.Plans;

public sealed class SchoolFilesTests : IDisposable
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    private readonly InputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_SomethingWrongInEachFile_SaysAllOfItAtOnce()
    {
        var plan = Changed(SampleSchool.PlanPath, "\"2022-01-12\"", "\"2022-01-16\"");
        var roster = Changed(SampleSchool.RosterPath, "gv.1b@thbh2.example", "gv.1a@thbh2.example");
        var profile = Changed(SampleSchool.ProfilePath, "\"place\"", "\"plaec\"");

        Should.Throw<InputException>(() => SchoolFiles.Load([plan], roster, profile, new(Calendar))).Message.Split('\n').ShouldBe(
        [
            "Chưa nạp được dữ liệu: có 4 chỗ cần sửa. Dữ liệu đang dùng được giữ nguyên.",
            "- ke-hoach-2021-2022.json, dòng 146, months[3].activities[1].due: Hoạt động t01-2: Hạn 16/01/2022 là ngày nghỉ. "
                + "Hãy ghi một ngày làm việc, ví dụ 2022-01-14.",
            "- danh-sach-mau.json, dòng 17, people[13].email: Giáo viên 1B (gv-1b): Địa chỉ thư \"gv.1a@thbh2.example\" đã "
                + "dùng cho Giáo viên 1A. Mỗi người cần một địa chỉ riêng.",
            "- truong-mau.json, dòng 1, place: Thiếu mục \"place\". Hãy bổ sung mục này.",
            "- truong-mau.json, dòng 6, plaec: Không có mục nào tên là \"plaec\". "
                + "Hãy xóa đi hoặc sửa lại tên; các mục được dùng: id, name, symbol, place, superiors, signerTitle, signerName, size.",
        ]);
    }

    [Fact]
    public void Load_ARoleWithoutAPerson_IsAProblemOfThePlan()
    {
        var roster = Changed(SampleSchool.RosterPath, "\"role\": \"Teacher\"", "\"role\": \"SubjectLead\"");

        var problems = Should.Throw<InputException>(
            () => SchoolFiles.Load([SampleSchool.PlanPath], roster, SampleSchool.ProfilePath, new(Calendar))).Problems;

        problems.Select(p => (p.File, p.Field)).Distinct().ShouldBe([("ke-hoach-2021-2022.json", "role")]);
    }

    [Fact]
    public void Load_NoRoster_SaysOnlyThat()
    {
        var missing = Path.Combine(folder.Path, "khong-co.json");

        Should.Throw<InputException>(() => SchoolFiles.Load([SampleSchool.PlanPath], missing, SampleSchool.ProfilePath, new(Calendar)))
            .Problems.Single().File.ShouldBe("khong-co.json");
    }

    private string Changed(string path, string right, string wrong)
    {
        var text = File.ReadAllText(path);
        text.ShouldContain(right);
        return folder.Write(Path.GetFileName(path), text.Replace(right, wrong));
    }
}
