namespace BinhHoa2.Shared.Telemetry;

/// <summary>Values of attributes.</summary>
public static class TagValues
{
    /// <summary>The name of an enum's member in lower case with underscores: <c>in_progress</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.All[value];

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> All = Enum.GetValues<TEnum>().ToDictionary(value => value, Snake);

        private static string Snake(TEnum value) => string.Concat(value.ToString().Select((letter, index) =>
            char.IsUpper(letter) ? $"{(index == 0 ? "" : "_")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
    }
}
