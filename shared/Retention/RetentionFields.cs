namespace BinhHoa2.Shared.Retention;

/// <summary>The names of the fields of the page that sets days.</summary>
public static class RetentionFields
{
    /// <summary>Which part is meant, as <see cref="RetentionKey.ToString"/> has it.</summary>
    public const string Part = "part";

    /// <summary>The day, beside the part it is of.</summary>
    public static string DayOf(RetentionKey part) => $"day-{part.Year}-{part.Kind}".ToLowerInvariant();
}
