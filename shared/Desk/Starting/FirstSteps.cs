using System.Collections.Immutable;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>What a school that was set up by page still has to do before its first letter.</summary>
public static class FirstSteps
{
    /// <returns>None for a school that was set up otherwise, and once all is done.</returns>
    public static ImmutableArray<FirstStep> Of(SchoolSetup setup)
    {
        if (setup.FirstStart is not { } note)
        {
            return [];
        }

        ImmutableArray<FirstStep> steps =
        [
            new("Thiết lập trường trên trang thiết lập", null, IsDone: true),
            new("Hiệu trưởng đăng nhập lần đầu; trang thiết lập đóng hẳn từ lúc đó", null, note.Closed is not null),
            new("Nhận danh sách nhân sự từ tệp của trường", DeskPaths.People, setup.Adoption is not null),
            new("Nhận kế hoạch năm học từ tệp Word của trường; thư đầu tiên gửi sau bước này", PlanPaths.Plans, setup.HasPlan),
        ];
        return steps.All(step => step.IsDone) ? [] : steps;
    }
}
