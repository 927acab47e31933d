using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>I. ĐẶC ĐIỂM TÌNH HÌNH: the school's size, and who took part.</summary>
public static class SituationSection
{
    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "I. ĐẶC ĐIỂM TÌNH HÌNH");
        if (report.School.Size is { } size && report.Plan.Year.Contains(size.On.Year, size.On.Month))
        {
            yield return new Block.Paragraph(
                $"Tại thời điểm ngày {OfficialDate.Short(size.On)}, nhà trường có {Phrases.Count(size.Classes)} lớp "
                + $"với {Phrases.Count(size.Pupils)} học sinh.");
        }

        yield return new Block.Paragraph(Staff(report));
    }

    private static string Staff(SemesterReport report)
    {
        if (report.Staff is not { } staff)
        {
            return $"Kế hoạch do Ban Chỉ đạo của {report.School.Name} tổ chức thực hiện.";
        }

        var parts = new[]
        {
            (staff.Board, RoleTexts.Name(Role.Member)),
            (staff.SubjectLeads, RoleTexts.Name(Role.SubjectLead)),
            (staff.Teachers, RoleTexts.Name(Role.Teacher)),
        };
        var named = parts.Where(p => p.Item1 > 0).Select(p => $"{p.Item1} {p.Item2}").ToList();
        return $"Tham gia thực hiện Kế hoạch có {staff.Total} cán bộ, giáo viên, gồm {Phrases.List(named)}.";
    }
}
