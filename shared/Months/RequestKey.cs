using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Months;

/// <summary>A request by its month and id; what its orchestration is given.</summary>
public sealed record RequestKey(SchoolMonth Month, RequestId Id);
