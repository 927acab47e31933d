using System.Net;
using System.Text.Json;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>An error of the service with status, code and message: for tables in JSON, for blobs in XML, for both in a header.</summary>
public sealed class RefusalException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public RefusalException At(int index) => new(status, code, $"{index}:{Message}");

    public StorageAnswer ToAnswer(bool blob) => (blob
        ? StorageAnswer.Text(status, BlobBody(), "application/xml")
        : StorageAnswer.Text(status, TableBody(), "application/json;odata=minimalmetadata;streaming=true;charset=utf-8"))
        .With("x-ms-error-code", code);

    private string BlobBody() =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
        + $"<Error><Code>{code}</Code><Message>{WebUtility.HtmlEncode(Message)}</Message></Error>";

    private string TableBody() => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["odata.error"] = new { code, message = new { lang = "en-US", value = Message } },
    });
}
