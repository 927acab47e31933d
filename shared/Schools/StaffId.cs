using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Schools;

/// <summary>A person on the roster, by an id that does not identify them once the name is erased (<c>gv-1a</c>).</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct StaffId : IId<StaffId>
{
    /// <exception cref="FormatException">The text is not a staff id.</exception>
    public StaffId(string value) => Value = IdRules.Check(value, maxLength: 40, nameof(StaffId));

    public string Value { get; }

    public static StaffId From(string text) => new(text);

    public override string ToString() => Value;
}
