using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>Lists of people as schools and their programs write them, and a small school they belong to.</summary>
internal static class RosterFiles
{
    public static readonly DateOnly Today = new(2021, 10, 12);

    public static readonly Roster School = new(
    [
        new(new("hieu-truong"), "Trần Văn Minh", "Hiệu trưởng", "minh@truong.example", Role.Chair),
        new(new("pho"), "Lê Thị Hoa", "Phó Hiệu trưởng", "hoa@truong.example", Role.ViceChair),
        new(new("thu-ky"), "Phạm Thu Hà", "Thư ký hội đồng", "ha@truong.example", Role.Secretary),
        new(new("gv-1"), "Nguyễn Thị Lan", "Tổ trưởng Tổ 1", "lan@truong.example", Role.SubjectLead, "Tổ 1"),
        new(new("gv-2"), "Hoàng Văn Nam", "Giáo viên chủ nhiệm lớp 1B", "nam@truong.example", Role.Teacher, "Tổ 1") { Address = "thầy" },
    ]);

    /// <summary>The rows of the school as a list has them.</summary>
    public static readonly string[][] Rows =
    [
        ["1", "Trần Văn Minh", "minh@truong.example", "Hiệu trưởng", "", "Nam"],
        ["2", "Lê Thị Hoa", "hoa@truong.example", "Phó hiệu trưởng", "", "Nữ"],
        ["3", "Phạm Thu Hà", "ha@truong.example", "Thư ký hội đồng", "", "Nữ"],
        ["4", "Nguyễn Thị Lan", "lan@truong.example", "Tổ trưởng", "Tổ 1", "Nữ"],
        ["5", "Hoàng Văn Nam", "nam@truong.example", "Giáo viên", "1", "Nam"],
    ];

    public static readonly string[] Head = ["STT", "Họ và tên", "Email", "Chức vụ", "Tổ chuyên môn", "Giới tính"];

    public static byte[] Csv(char separator, bool mark, params IEnumerable<string[]> rows)
    {
        var text = string.Join("\r\n", rows.Select(r => string.Join(separator, r)));
        return [.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(text)];
    }

    public static RosterReading Read(byte[] file) => RosterFileReader.ReadAsync(file, new RosterLimits(), CancellationToken.None)
        .GetAwaiter().GetResult();

    public static RosterDraft Draft(byte[] file, Roster? inForce = null) => DraftMaker.Of(Empty, Read(file), inForce ?? School, Today);

    public static RosterDraft Empty { get; } = new("0011", new StaffId("thu-ky"), DateTimeOffset.UnixEpoch, "ds.csv");

    public static ImmutableArray<string> ProblemsOf(RosterDraft draft, Roster? inForce = null) =>
        [.. DraftCheck.Of(draft, inForce ?? School, Today).Problems.Select(p => p.ToString())];
}
