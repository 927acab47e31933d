using BinhHoa2.Shared.Months;

namespace BinhHoa2.Functions.Board;

/// <summary>What the Board reads for states.</summary>
public static class Texts
{
    public static string Of(MonthState? state) => state switch
    {
        null => "Chưa bắt đầu",
        MonthState.Opening => "Đang mở",
        MonthState.Running => "Đang thực hiện",
        MonthState.Closed => "Đã tổng hợp",
        MonthState.Missed => "Không theo dõi (đã qua hạn khi kế hoạch được đưa vào)",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of a month."),
    };
}
