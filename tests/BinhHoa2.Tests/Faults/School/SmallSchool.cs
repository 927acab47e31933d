using BinhHoa2.Functions.Sweep;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>The files of a school of five people with two activities in one month.</summary>
internal static class SmallSchool
{
    public const string Teacher = "gv-1a";
    public const string ViceChair = "pho-hieu-truong";

    private const string Plan = """
        {
          "year": "2021-2022", "number": "…/KH-THBH2", "campaign": "Thực hiện cuộc vận động", "adopted": "2021-10-11",
          "legalBases": ["Căn cứ Kế hoạch số 364/KH-THBH2"], "recipients": ["Lưu: VT"],
          "months": [{ "month": "2021-10", "activities": [
            { "id": "t10-1", "text": "Kiểm tra khảo sát chất lượng học sinh đầu năm.", "responsible": ["ViceChair"], "due": "2021-10-29" },
            { "id": "t10-2", "text": "Thao giảng, dự giờ.", "responsible": ["Teacher", "ViceChair"], "due": "2021-10-29" }] }]
        }
        """;

    private const string Added =
        """{ "id": "t10-3", "text": "Lập danh sách học sinh cần phụ đạo.", "responsible": ["Teacher"], "due": "2021-10-28" }""";

    private const string Roster = """
        {
          "people": [
            { "id": "hieu-truong", "name": "Hiệu trưởng", "title": "Trưởng Ban Chỉ đạo",
              "email": "hieutruong@thbh2.example", "role": "Chair" },
            { "id": "pho-hieu-truong", "name": "Phó Hiệu trưởng", "title": "Phó Trưởng Ban Chỉ đạo",
              "email": "phohieutruong@thbh2.example", "role": "ViceChair" },
            { "id": "thu-ky", "name": "Thư ký", "title": "Thư ký Ban Chỉ đạo", "email": "thuky@thbh2.example", "role": "Secretary" },
            { "id": "to-truong-1", "name": "Tổ trưởng Tổ 1", "title": "Tổ trưởng chuyên môn Tổ 1",
              "email": "totruong.1@thbh2.example", "role": "SubjectLead", "group": "Tổ 1" },
            { "id": "gv-1a", "name": "Giáo viên 1A", "title": "Giáo viên chủ nhiệm lớp 1A",
              "email": "gv.1a@thbh2.example", "role": "Teacher", "group": "Tổ 1" }]
        }
        """;

    /// <summary>
    /// A new version of the plan: the teacher's work is the deputy's alone, the deputy's is moved, the teacher gets other work.
    /// </summary>
    public static void Revise(SetupOptions files) => File.WriteAllText(files.PlanFile, Plan
        .Replace(
            "\"Teacher\", \"ViceChair\"], \"due\": \"2021-10-29\" }]", "\"ViceChair\"], \"due\": \"2021-10-29\" }, " + Added + "]")
        .Replace("[\"ViceChair\"], \"due\": \"2021-10-29\" },\n", "[\"ViceChair\"], \"due\": \"2021-10-27\" },\n"));

    /// <summary>Writes the files into a folder and returns their paths.</summary>
    public static SetupOptions In(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "plan.json"), Plan);
        File.WriteAllText(Path.Combine(folder, "roster.json"), Roster);
        return new SetupOptions { PlanFile = Path.Combine(folder, "plan.json"), RosterFile = Path.Combine(folder, "roster.json") };
    }
}
