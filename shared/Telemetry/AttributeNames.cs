namespace BinhHoa2.Shared.Telemetry;

/// <summary>
/// The names of attributes. Each has a small fixed set of values or is a count: none holds a path, a token, an address, a name or the
/// id of a person.
/// </summary>
public static class AttributeNames
{
    public const string Method = "http.request.method";
    public const string Route = "http.route";
    public const string StatusCode = "http.response.status_code";
    public const string Function = "faas.name";
    public const string Outcome = "outcome";
    public const string People = "wave.people";
    public const string Letters = "letters.count";
    public const string LetterKind = "letter.kind";
    public const string LetterState = "letter.state";
    public const string Answer = "reply.answer";
    public const string Refusal = "link.refusal";
    public const string Started = "sweep.started";
    public const string Failures = "sweep.failures";
    public const string OrchestrationState = "orchestration.state";
    public const string StorageService = "storage.service";
    public const string StorageOperation = "storage.operation";
}
