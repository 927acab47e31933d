using BinhHoa2.Shared.Configuration;
using CsCheck;

namespace BinhHoa2.Tests.Configuration;

public sealed class SecretRulesTests
{
    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv-truong.vault.azure.net/secrets/links/)", "Key Vault")]
    [InlineData(" @microsoft.keyvault(VaultName=kv-truong;SecretName=links)", "Key Vault")]
    [InlineData("<a secret of at least thirty-two characters>", "placeholder")]
    [InlineData("${LINKS_SECRET_OF_THE_SCHOOL_FOR_2021}", "placeholder")]
    [InlineData("$(linksSecretOfTheSchoolForTheYear)", "placeholder")]
    [InlineData("{{ links.secret.of.the.school.2021 }}", "placeholder")]
    [InlineData("please-ChangeMe-before-the-app-is-deployed", "placeholder")]
    [InlineData("change_me_change_you_change_all_of_us_42", "placeholder")]
    [InlineData("", "32 bytes")]
    [InlineData("0123456789abcdef0123456789abcde", "32 bytes")]
    [InlineData("7777777777777777777777777777777777777777", "different")]
    [InlineData("ababcdcdefefggffeeddccbbaaababcdcdefgg", "different")]
    [InlineData("matkhau2021matkhau2021matkhau2021matkhau2021", "repeats")]
    public void SigningFault_NoSecret_SaysWhy(string secret, string why) =>
        SecretRules.SigningFault(secret).ShouldNotBeNull().ShouldContain(why);

    [Theory]
    [InlineData("a secret of the tests that is long enough")]
    [InlineData("ổ khóa của trường, đặt năm 2021")]
    public void SigningFault_ASecret_IsNone(string secret) => SecretRules.SigningFault(secret).ShouldBeNull();

    /// <summary>Random bytes in hex or base64, as the usual tools write them.</summary>
    [Fact]
    public void SigningFault_RandomBytes_IsNone() =>
        Gen.Byte.Array[32, 48].Sample(bytes =>
            SecretRules.SigningFault(Convert.ToHexStringLower(bytes)) is null
            && SecretRules.SigningFault(Convert.ToBase64String(bytes)) is null);

    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv-truong.vault.azure.net/secrets/mail/)", "Key Vault")]
    [InlineData("<password>", "placeholder")]
    public void Fault_OfAnothersSecret_SaysWhy(string secret, string why) =>
        SecretRules.Fault(secret).ShouldNotBeNull().ShouldContain(why);

    [Theory]
    [InlineData("p")]
    [InlineData("a<b>c$d{e}%f%")]
    public void Fault_OfAnothersSecret_LeavesItsFormToTheService(string secret) => SecretRules.Fault(secret).ShouldBeNull();

    [Fact]
    public void Faults_NeverRepeatTheSecret() =>
        SecretRules.SigningFault("<hunter2>").ShouldNotBeNull().ShouldNotContain("hunter2");
}
