using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>Plain System.Text.Json: names as they are in the code, public fields included.</summary>
public class JsonDataConverter(JsonSerializerOptions? options = null) : DataConverter
{
    private static readonly JsonSerializerOptions Standard = new() { IncludeFields = true };

    private readonly JsonSerializerOptions options = options ?? Standard;

    public static JsonDataConverter Default { get; } = new();

    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, options);

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);
}
