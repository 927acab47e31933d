using BinhHoa2.Shared.Mail.Delivery;
using BinhHoa2.Tests.Mail.Provider;

namespace BinhHoa2.Tests.Mail;

/// <summary>Records that stand elsewhere than at the domain itself, and advice that would not help.</summary>
public sealed class DeliveryParentsTests
{
    private const string Domain = "tieuhoc.binhhoa.edu.vn";

    [Theory]
    [InlineData("v=DMARC1; p=reject", true)]
    [InlineData("v=DMARC1; p=none; sp=quarantine", true)]
    [InlineData("v=DMARC1; sp=maybe; p=none", false)]
    public async Task Check_DmarcOfTheOrganizationalDomain_Counts(string published, bool fine)
    {
        await using var dns = new DnsServer(0, ("_dmarc.binhhoa.edu.vn", published), ("_dmarc.edu.vn", "v=DMARC1; p=none"));

        var finding = await FindAsync(dns, "DMARC");

        finding.Fine.ShouldBe(fine);
        finding.Said.ShouldContain("binhhoa.edu.vn");
    }

    [Fact]
    public async Task Check_DmarcOfAPublicSuffix_DoesNotCount()
    {
        await using var dns = new DnsServer(0, ("_dmarc.edu.vn", "v=DMARC1; p=none"));

        (await FindAsync(dns, "DMARC")).Fine.ShouldBeFalse();
    }

    [Fact]
    public async Task Check_OwnDmarc_ComesFirst()
    {
        await using var dns = new DnsServer(0, ($"_dmarc.{Domain}", "v=DMARC1; p=maybe"), ("_dmarc.binhhoa.edu.vn", "v=DMARC1; p=none"));

        (await FindAsync(dns, "DMARC")).Fine.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Check_NoSpfButSendGridsAliases_IsFine(bool aliases)
    {
        await using var dns = new DnsServer(0);
        if (aliases)
        {
            dns.Aliases[$"s1._domainkey.{Domain}"] = "s1.domainkey.u1.wl.sendgrid.net";
            dns.Aliases[$"s2._domainkey.{Domain}"] = "s2.domainkey.u1.wl.sendgrid.net";
        }

        (await FindAsync(dns, "SPF")).Fine.ShouldBe(aliases);
    }

    [Theory]
    [InlineData("v=spf1 include:sendgrid.net -all", true, null)]
    [InlineData("v=spf1 mx -all", false, "v=spf1 include:sendgrid.net redirect=_spf.binhhoa.edu.vn")]
    [InlineData("v=spf1 include:sendgrid.net +all", false, "v=spf1 include:sendgrid.net ~all")]
    [InlineData(null, false, "v=spf1 include:sendgrid.net ~all")]
    public async Task Check_SpfThatRedirects_IsJudgedByItsTarget(string? target, bool fine, string? publish)
    {
        (string, string)[] behind = target is null ? [] : [("_spf.binhhoa.edu.vn", target)];
        await using var dns = new DnsServer(0, [(Domain, "v=spf1 redirect=_spf.binhhoa.edu.vn"), .. behind]);

        var finding = await FindAsync(dns, "SPF");

        finding.Fine.ShouldBe(fine);
        finding.Publish.ShouldBe(publish is null ? [] : [$"{Domain} TXT \"{publish}\""]);
    }

    [Fact]
    public async Task Check_SpfThatRedirectsToItself_Ends()
    {
        await using var dns = new DnsServer(0, (Domain, $"v=spf1 redirect={Domain}"));

        (await FindAsync(dns, "SPF")).Fine.ShouldBeFalse();
    }

    [Theory]
    [InlineData("v=spf1 all")]
    [InlineData("v=spf1 +ALL")]
    [InlineData("v=spf1 mx +all include:sendgrid.net")]
    [InlineData("v=spf1 ip4:1.2.3.4")]
    [InlineData("v=spf1 include:sendgrid.net")]
    [InlineData("v=spf1 +include:sendgrid.net ~all")]
    public void Spf_WhatIsAdvised_IsFineOncePublished(string published)
    {
        var advised = DeliveryRules.Spf(Domain, [published], sendGrid: true).Publish
            .Select(p => p.Split('"')[1])
            .DefaultIfEmpty(published)
            .Single();

        DeliveryRules.Spf(Domain, [advised], sendGrid: true).Fine.ShouldBeTrue();
    }

    [Theory]
    [InlineData("v=DMARC1; p=NONE")]
    [InlineData("v=DMARC1; P=none")]
    public void Dmarc_PolicyInOtherCase_IsFine(string published) => DeliveryRules.Dmarc(Domain, [published]).Fine.ShouldBeTrue();

    private static async Task<DeliveryFinding> FindAsync(DnsServer dns, string name) =>
        (await new DeliveryCheck(dns.Client).CheckAsync(Domain, selector: null, TestContext.Current.CancellationToken))
            .Single(f => f.Name == name);
}
