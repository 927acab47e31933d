using System.Diagnostics;
using BinhHoa2.Shared.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>What a running school exports and logs when every one of its functions is called.</summary>
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests(DrivenSchool school)
{
    // An unknown address is one whatever is asked; a signed copy is taken of an issued report only, and nothing was reported to choose.
    private static readonly string[] Refusing = ["PostEvidenceChoice", "PostSignedCopy", "ZzUnknownAddress"];

    [Fact]
    public void Functions_ThatAnswerRequests_AreAllCalledAndWork()
    {
        var called = school.Spans.Select(span => span.GetTagItem(AttributeNames.Function) as string).OfType<string>().Distinct();

        called.Order(StringComparer.Ordinal).ShouldBe(school.Functions.Order(StringComparer.Ordinal));
        school.Answers.Where(answer => answer.Status >= 500).ShouldBeEmpty();
        school.Spans.Where(span => span.GetTagItem(AttributeNames.StatusCode) is < 400)
            .Select(span => (string)span.GetTagItem(AttributeNames.Function)!)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(school.Functions.Except(Refusing).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Span_OfAnyKind_HoldsNoSecret()
    {
        school.Secrets.Count.ShouldBeGreaterThan(100, "tokens, addresses and names");
        school.Spans.SelectMany(Texts).Where(HasSecret).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Metric_OfAnyKind_HoldsNoSecret() => school.Metrics
        .SelectMany(metric => metric.MetricPoints.SelectMany(point => Tags(point.Tags)).Append(metric.Name).Append(metric.Description))
        .Where(HasSecret)
        .Distinct()
        .ShouldBeEmpty();

    [Fact]
    public void LogLine_OfAnyKind_HoldsNoSecret()
    {
        school.Lines.Count.ShouldBeGreaterThan(10);
        school.Lines.Select(line => $"{line.Event}: {line.Text} {line.Exception}").Where(HasSecret).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Span_OfARequest_IsNamedByMethodAndRouteTemplate()
    {
        var requests = school.Spans.Where(span => span.Kind == ActivityKind.Server).ToList();

        requests.Select(span => span.DisplayName).ShouldContain("GET /r/{token}/tep/{evidence}/{number}");
        requests.Select(span => span.DisplayName).ShouldContain("_OTHER /{first:regex(^(?!(admin|runtime)$))}/{*rest}");
        requests.ShouldAllBe(span => span.TraceStateString == null);
        requests.Single(span => span.GetTagItem(AttributeNames.StatusCode) is 401).GetTagItem(AttributeNames.Function)
            .ShouldBe("HealthDetails");
    }

    [Fact]
    public void Metrics_OfWhatWasDone_CountIt()
    {
        Sum(InstrumentNames.Replies, AttributeNames.Answer, "difficulty").ShouldBe(1);
        Sum(InstrumentNames.Replies, AttributeNames.Answer, "done").ShouldBe(1);
        Sum(InstrumentNames.Letters, AttributeNames.LetterState, "bounced").ShouldBe(1);
        Sum(InstrumentNames.Letters, AttributeNames.LetterState, "accepted")
            .ShouldBe(Sum(InstrumentNames.Letters, AttributeNames.LetterState, "claimed"));
        Sum(InstrumentNames.RefusedLinks, AttributeNames.Refusal, "forged").ShouldBe(1);
        Sum(InstrumentNames.RefusedLinks, AttributeNames.Refusal, "foreign").ShouldBeGreaterThan(0);
        Sum(InstrumentNames.Sweeps, AttributeNames.Outcome, "done").ShouldBe(SpansNamed(SpanNames.Sweep));
        Sum(InstrumentNames.Waves, AttributeNames.Outcome, "done").ShouldBe(SpansNamed(SpanNames.Wave));
    }

    private static IEnumerable<string> Texts(Activity span) =>
    [
        span.DisplayName, span.OperationName, span.TraceStateString ?? "", span.StatusDescription ?? "",
        .. span.TagObjects.Concat(span.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value)))
            .Concat(span.Events.SelectMany(e => e.Tags.Append(new("event", e.Name))))
            .Concat(span.Links.SelectMany(link => link.Tags ?? []))
            .SelectMany(tag => new[] { tag.Key, $"{tag.Value}" }),
    ];

    private static IEnumerable<string> Tags(ReadOnlyTagCollection tags)
    {
        foreach (var (name, value) in tags)
        {
            yield return name;
            yield return $"{value}";
        }
    }

    private int SpansNamed(string name) => school.Spans.Count(span => span.DisplayName == name);

    private bool HasSecret(string text) => school.Secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));

    private long Sum(string instrument, string attribute, string value) => school.Metrics.Single(metric => metric.Name == instrument)
        .MetricPoints
        .Where(point => Tags(point.Tags).Chunk(2).Any(tag => tag[0] == attribute && tag[1] == value))
        .Sum(point => point.GetSumLong());
}

/// <summary>Runs alone: spans and metrics are the process's.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
public sealed class TelemetryCollection : ICollectionFixture<DrivenSchool>;
