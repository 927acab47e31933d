using System.Text.Json.Nodes;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>A letter the stand-in took, and the id it gave it.</summary>
internal sealed record TakenLetter(JsonNode Request, string ProviderId)
{
    public string To => (string)Request["personalizations"]![0]!["to"]![0]!["email"]!;

    public string MessageId => (string)Request["personalizations"]![0]!["headers"]!["Message-ID"]!;
}
