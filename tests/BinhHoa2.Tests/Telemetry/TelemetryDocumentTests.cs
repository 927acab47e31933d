using System.Diagnostics;
using System.Reflection;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Telemetry;
using BinhHoa2.Tests.Infrastructure;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace BinhHoa2.Tests.Telemetry;

/// <summary><c>docs/telemetry.md</c> lists what is exported, all of it and no more.</summary>
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryDocumentTests(DrivenSchool school)
{
    [Fact]
    public void Spans_OfTheDocument_AreThoseExported()
    {
        var exported = school.Spans
            .GroupBy(span => (Name: span.Kind == ActivityKind.Server ? "{method} {route}" : span.DisplayName, span.Kind))
            .Select(same => $"{same.Key.Name} | {same.Key.Kind} | {Joined(same.SelectMany(s => s.TagObjects).Select(tag => tag.Key))}");

        Rows("Spans").Select(row => $"{row[0]} | {row[1]} | {row[2]}").ShouldBe(exported, ignoreOrder: true);
    }

    [Fact]
    public void Instruments_OfTheDocument_AreThoseExported()
    {
        var exported = school.Metrics.Select(metric =>
            $"{metric.Name} | {metric.MetricType} | {metric.Unit} | {Joined(Tags(metric).Select(tag => tag.Key))}");

        Rows("Instruments").Select(row => $"{row[0]} | {row[1]} | {row[2]} | {row[3]}").ShouldBe(exported, ignoreOrder: true);
    }

    [Fact]
    public void Attributes_OfTheDocument_AreThoseOfTheCode() => Rows("Attributes").Select(row => row[0])
        .ShouldBe(Constants(typeof(AttributeNames)), ignoreOrder: true);

    [Fact]
    public void Values_Exported_AreThoseOfTheDocument()
    {
        var known = Rows("Attributes").ToDictionary(row => row[0], row => row[1].Split(", "));

        school.Spans.SelectMany(span => span.TagObjects).Concat(school.Metrics.SelectMany(Tags))
            .Where(tag => known[tag.Key] switch
            {
                ["number"] => tag.Value is not int,
                ["text"] => tag.Value is not string,
                var values => !values.Contains(tag.Value),
            })
            .Select(tag => $"{tag.Key}={tag.Value}")
            .Distinct()
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AttributeNames.LetterKind, typeof(LetterKind))]
    [InlineData(AttributeNames.LetterState, typeof(LedgerState))]
    [InlineData(AttributeNames.Answer, typeof(ReplyKind))]
    [InlineData(AttributeNames.Refusal, typeof(LinkRefusal))]
    public void Values_OfAnEnum_AreThoseOfTheDocument(string attribute, Type type)
    {
        var name = typeof(TagValues).GetMethod(nameof(TagValues.Of))!.MakeGenericMethod(type);

        Rows("Attributes").Single(row => row[0] == attribute)[1].Split(", ")
            .ShouldBe(Enum.GetValues(type).Cast<object>().Select(value => (string)name.Invoke(null, [value])!));
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

    private static string Joined(IEnumerable<string> attributes) =>
        string.Join(", ", attributes.Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } all ? all : "–";

    private static IEnumerable<KeyValuePair<string, object?>> Tags(MetricSnapshot metric)
    {
        foreach (var point in metric.MetricPoints)
        {
            foreach (var tag in point.Tags)
            {
                yield return tag;
            }
        }
    }

    /// <summary>The rows of the table under a heading, without its head and without backquotes.</summary>
    private static IEnumerable<string[]> Rows(string heading) =>
        File.ReadLines(Path.Combine(DotNet.Repository, "docs", "telemetry.md"))
            .SkipWhile(line => line != $"## {heading}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Replace("`", "", StringComparison.Ordinal)
                .Trim('|')
                .Split('|', StringSplitOptions.TrimEntries));
}
