namespace BinhHoa2.Shared.Mail.Delivery;

/// <summary>What the check says of one thing mail servers look for.</summary>
/// <param name="Name">SPF, DKIM, DMARC.</param>
/// <param name="Said">What was found, in Vietnamese.</param>
/// <param name="Publish">What to publish in the domain's DNS, a line each; empty when nothing is to do.</param>
public sealed record DeliveryFinding(string Name, bool Fine, string Said, params string[] Publish)
{
    public override string ToString() =>
        string.Join('\n', [$"{(Fine ? "ĐẠT     " : "CHƯA ĐẠT")} {Name}: {Said}", .. Publish.Select(p => $"         Cần khai báo: {p}")]);
}
