namespace BinhHoa2.Shared.Plans;

/// <summary>The Vietnamese words for kinds of work, as they stand inside a sentence.</summary>
internal static class KindTexts
{
    public static string Name(ActivityKind kind) => kind switch
    {
        ActivityKind.Deliverable => "việc có sản phẩm",
        ActivityKind.Event => "sự kiện",
        ActivityKind.Standing => "việc thường xuyên",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of work."),
    };
}
