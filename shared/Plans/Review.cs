namespace BinhHoa2.Shared.Plans;

/// <summary>The review an activity stands for; its due date is that semester's cut-off.</summary>
public enum Review
{
    None,

    /// <summary>Sơ kết, after semester 1.</summary>
    MidYear,

    /// <summary>Tổng kết, at the end of the year.</summary>
    EndOfYear,
}
