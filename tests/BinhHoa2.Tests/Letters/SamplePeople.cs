using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Letters;

/// <summary>The school and the people the letters of these tests go to, named by their function.</summary>
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

    public static readonly StaffMember Chair = new(new StaffId("hieu-truong"), "Hiệu trưởng", "Trưởng Ban Chỉ đạo", "hieutruong@thbh2.example", Role.Chair);
    public static readonly StaffMember ViceChair = new(new StaffId("pho-hieu-truong"), "Phó Hiệu trưởng", "Phó Trưởng Ban Chỉ đạo", "phohieutruong@thbh2.example", Role.ViceChair);
    public static readonly StaffMember Secretary = new(new StaffId("thu-ky"), "Thư ký", "Thư ký Ban Chỉ đạo", "thuky@thbh2.example", Role.Secretary);
    public static readonly StaffMember Lead = new(new StaffId("to-truong-1"), "Tổ trưởng Tổ 1", "Tổ trưởng chuyên môn Tổ 1", "totruong.1@thbh2.example", Role.SubjectLead, "Tổ 1");
    public static readonly StaffMember Teacher = new(new StaffId("gv-1a"), "Giáo viên 1A", "Giáo viên chủ nhiệm lớp 1A", "gv.1a@thbh2.example", Role.Teacher, "Tổ 1");
}
