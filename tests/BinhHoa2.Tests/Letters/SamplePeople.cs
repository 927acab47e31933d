using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Letters;

/// <summary>The school and the recipients of the letters.</summary>
internal static class SamplePeople
{
    public static readonly SchoolProfile School = new(
        new SchoolId("thbh2"),
        "Trường Tiểu học Bình Hòa 2",
        "THBH2",
        "Bình Hòa",
        [new SuperiorBody(new DateOnly(2020, 2, 1), "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ THUẬN AN")],
        "HIỆU TRƯỞNG",
        "Họ và tên Hiệu trưởng");

    public static readonly SchoolMonth October = new(School.Id, 2021, 10);
    public static readonly SchoolMonth November = new(School.Id, 2021, 11);

    public static readonly StaffMember Chair =
        Person("hieu-truong", "Hiệu trưởng", "Trưởng Ban Chỉ đạo", "hieutruong", Role.Chair);

    public static readonly StaffMember ViceChair =
        Person("pho-hieu-truong", "Phó Hiệu trưởng", "Phó Trưởng Ban Chỉ đạo", "phohieutruong", Role.ViceChair);

    public static readonly StaffMember Secretary =
        Person("thu-ky", "Thư ký", "Thư ký Ban Chỉ đạo", "thuky", Role.Secretary);

    public static readonly StaffMember Lead =
        Person("to-truong-1", "Tổ trưởng Tổ 1", "Tổ trưởng chuyên môn Tổ 1", "totruong.1", Role.SubjectLead, "Tổ 1");

    public static readonly StaffMember Teacher =
        Person("gv-1a", "Giáo viên 1A", "Giáo viên chủ nhiệm lớp 1A", "gv.1a", Role.Teacher, "Tổ 1");

    private static StaffMember Person(string id, string name, string title, string mailbox, Role role, string? group = null) =>
        new(new StaffId(id), name, title, $"{mailbox}@thbh2.example", role, group);
}
