namespace BinhHoa2.Shared.Plans;

/// <summary>
/// What kind of work an activity is (loại việc): it decides when it is reminded of, what is asked about it and how it counts.
/// </summary>
public enum ActivityKind
{
    /// <summary>Việc có sản phẩm: finished by its day. What a plan file means when it says nothing.</summary>
    Deliverable,

    /// <summary>Sự kiện: takes place by its day, which may be no working day.</summary>
    Event,

    /// <summary>Việc thường xuyên: goes on all month, has no day on which it is finished, and is attested once, by its day.</summary>
    Standing,
}
