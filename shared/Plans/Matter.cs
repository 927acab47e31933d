namespace BinhHoa2.Shared.Plans;

/// <summary>One of the matters that a plan is about; the report tells its results matter by matter.</summary>
/// <param name="Title">As the report heads it, without a number: "Chống tiêu cực trong thi cử".</param>
public sealed record Matter(MatterId Id, string Title);
