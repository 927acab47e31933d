using BinhHoa2.Shared.Mail.Delivery;
using BinhHoa2.Tests.Mail.Provider;
using DnsClient;

namespace BinhHoa2.Tests.Mail;

public sealed class DeliveryCheckTests
{
    private const string Domain = "thbh2.example";
    private const string Key1 = "s1.domainkey.u123.wl.sendgrid.net";
    private const string Key2 = "s2.domainkey.u123.wl.sendgrid.net";

    [Fact]
    public async Task Check_DomainWithEverything_IsFine()
    {
        await using var dns = new DnsServer(
            0,
            (Domain, "google-site-verification=x"),
            (Domain, "v=spf1 include:sendgrid.net ~all"),
            (Key1, "k=rsa; t=s; p=" + new string('A', 392)),
            (Key2, "v=DKIM1; k=rsa; p=MIGf"),
            ($"_dmarc.{Domain}", "v=DMARC1; p=quarantine; rua=mailto:a@thbh2.example"))
        {
            Aliases = { [$"s1._domainkey.{Domain}"] = Key1, [$"s2._domainkey.{Domain}"] = Key2 },
        };

        var findings = await new DeliveryCheck(dns.Client).CheckAsync(Domain, selector: null, TestContext.Current.CancellationToken);

        findings.Select(f => (f.Name, f.Fine, f.Publish.Length))
            .ShouldBe([("SPF", true, 0), ("DKIM s1", true, 0), ("DKIM s2", true, 0), ("DMARC", true, 0)]);
    }

    [Fact]
    public async Task Check_DomainWithNothing_SaysWhatToPublish()
    {
        await using var dns = new DnsServer(0);

        var findings = await new DeliveryCheck(dns.Client).CheckAsync(Domain, selector: null, TestContext.Current.CancellationToken);

        findings.ShouldAllBe(f => !f.Fine);
        findings.SelectMany(f => f.Publish).ShouldBe(
        [
            "thbh2.example TXT \"v=spf1 include:sendgrid.net ~all\"",
            "s1._domainkey.thbh2.example CNAME (giá trị SendGrid cho tại Settings, Sender Authentication)",
            "s2._domainkey.thbh2.example CNAME (giá trị SendGrid cho tại Settings, Sender Authentication)",
            "_dmarc.thbh2.example TXT \"v=DMARC1; p=none\"",
        ]);
    }

    [Fact]
    public async Task Check_OwnServer_AsksForItsSelectorOnly()
    {
        await using var dns = new DnsServer(0, (Domain, "v=spf1 mx -all"), ($"truong._domainkey.{Domain}", "v=DKIM1; p=MIGf"));

        var findings = await new DeliveryCheck(dns.Client).CheckAsync(Domain, "truong", TestContext.Current.CancellationToken);

        findings.Select(f => (f.Name, f.Fine)).ShouldBe([("SPF", true), ("DKIM truong", true), ("DMARC", false)]);
    }

    [Theory]
    [InlineData(Key1, "v=DKIM1; p=", "khóa đã bị thu hồi.")]
    [InlineData(Key1, null, $"trỏ đến {Key1}, nhưng ở đó chưa có khóa; thư không được ký.")]
    [InlineData(Key1, "v=DKIM2; p=MIGf", $"trỏ đến {Key1}, nhưng ở đó chưa có khóa; thư không được ký.")]
    [InlineData(Key1, "v=DKIM1; p=MIG", "khóa bị chép thiếu hoặc sai.")]
    [InlineData("s1.khac.example", "v=DKIM1; p=MIGf", "trỏ đến s1.khac.example, không phải máy chủ của SendGrid.")]
    [InlineData("sendgrid.net.khac.example", "v=DKIM1; p=MIGf", "trỏ đến sendgrid.net.khac.example, không phải máy chủ của SendGrid.")]
    [InlineData(null, "v=DKIM1; p=MIGf", "khóa được chép thẳng vào bản ghi TXT, sẽ mất hiệu lực khi SendGrid đổi khóa.")]
    public async Task Check_SendGridsKeyElsewhereOrGone_IsNotFine(string? target, string? text, string said)
    {
        var host = $"s1._domainkey.{Domain}";
        await using var dns = new DnsServer(0, text is null ? [] : [(target ?? host, text)]);
        if (target is not null)
        {
            dns.Aliases[host] = target;
        }

        var findings = await new DeliveryCheck(dns.Client).CheckAsync(Domain, selector: null, TestContext.Current.CancellationToken);
        var finding = findings.Single(f => f.Name == "DKIM s1");

        (finding.Fine, finding.Said).ShouldBe((false, said));
        finding.Publish.ShouldBe(["s1._domainkey.thbh2.example CNAME (giá trị SendGrid cho tại Settings, Sender Authentication)"]);
    }

    [Fact]
    public async Task Check_OwnServersKeyBehindAnAlias_IsFine()
    {
        await using var dns = new DnsServer(0, ("k.mail.example", "v=DKIM1; p=MIGf"))
        {
            Aliases = { [$"truong._domainkey.{Domain}"] = "k.mail.example" },
        };

        var findings = await new DeliveryCheck(dns.Client).CheckAsync(Domain, "truong", TestContext.Current.CancellationToken);

        findings.Single(f => f.Name == "DKIM truong").ToString().ShouldBe("ĐẠT      DKIM truong: có khóa, tại k.mail.example.");
    }

    [Fact]
    public async Task Check_ResolverThatFails_IsNotTakenForMissingRecords()
    {
        await using var dns = new DnsServer(2);

        await Should.ThrowAsync<DnsResponseException>(
            () => new DeliveryCheck(dns.Client).CheckAsync(Domain, selector: null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("v=spf1 -all", "thbh2.example TXT \"v=spf1 include:sendgrid.net -all\"")]
    [InlineData("v=spf1 include:sendgrid.net +all", "thbh2.example TXT \"v=spf1 include:sendgrid.net ~all\"")]
    [InlineData("v=spf10 include:sendgrid.net ~all", "thbh2.example TXT \"v=spf1 include:sendgrid.net ~all\"")]
    public void Spf_Insufficient_KeepsWhatIsThere(string published, string expected) =>
        DeliveryRules.Spf(Domain, [published], sendGrid: true).Publish.ShouldBe([expected]);

    [Fact]
    public void Spf_Twice_IsNotFine() =>
        DeliveryRules.Spf(Domain, ["v=spf1 mx ~all", "v=spf1 include:sendgrid.net ~all"], sendGrid: true).Fine.ShouldBeFalse();

    [Theory]
    [InlineData("p=")]
    [InlineData("v=DKIM1; k=rsa")]
    public void Dkim_RevokedOrWithoutKey_IsNotFine(string published) =>
        DeliveryRules.Dkim(Domain, "truong", target: null, [published], sendGrid: false).Fine.ShouldBeFalse();

    [Theory]
    [InlineData("v=DMARC1; rua=mailto:a@b.example")]
    [InlineData("v=DMARC1; p=maybe")]
    public void Dmarc_WithoutPolicy_IsNotFine(string published) => DeliveryRules.Dmarc(Domain, [published]).Fine.ShouldBeFalse();
}
