using BinhHoa2.Shared.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>
/// PDF files under a password, as MuPDF writes their trailers: one that opens them, or one that only changing them
/// needs.
/// </summary>
public sealed class PdfPasswordTests
{
    public static TheoryData<string, string, bool> Trailers => new()
    {
        {
            "rc4-40, owner",
            "/ID[<E391074A95D336F7CFA5E514705D57CF><3892050E57DA36068FAE37ED086A38C7>]"
            + "/Encrypt<</Filter/Standard/R 2/V 1/Length 40/P -4/EncryptMetadata true"
            + "/O<9A5BA4A0FB3D01DA2054DE35362F7E4037585370D6487EDA070373231E6CBB49>"
            + "/U<5FB9462E949EB588CF1C0718D1AB69938416288BF3E84B66B4BCFA6472B52E28>>>",
            true
        },
        {
            "rc4-40, user",
            "/ID[<B071C35D4C6ED94D20B5AB3A37C7F223><50F4EBD2651BF36BD98DBA243D102713>]"
            + "/Encrypt<</Filter/Standard/R 2/V 1/Length 40/P -4/EncryptMetadata true"
            + "/O<DF8BC78AD038A6AA6CEBDE3D87A0F5097D761D90F9DA41520621DA6BAA57ECB3>"
            + "/U<385E217D6292EC0458088F2444BF53D2504FEF86BE9AC698B3DAB382118DD951>>>",
            false
        },
        {
            "rc4-128, owner",
            "/ID[<BFFFC8222F8FF420AF2C80F2F7021AE7><42974529D995F14E3AA6B60EE578AD10>]"
            + "/Encrypt<</Filter/Standard/R 3/V 2/Length 128/P -4/EncryptMetadata true"
            + "/O<F5DC51821CC700AD9569668FDB826D72954EF1B5CD3150400184EF073E7F498E>"
            + "/U<64DB9F45B9D992279C362E784E44CE1B28BF4E5E4E758A4164004E56FFFA0108>>>",
            true
        },
        {
            "rc4-128, user",
            "/ID[<C2E0EBDD321A9BF6B02EB700246F631D><C41EE657A72B4536E81B7E7173055EC1>]"
            + "/Encrypt<</Filter/Standard/R 3/V 2/Length 128/P -4/EncryptMetadata true"
            + "/O<B00C32A837C2A7DDD9D666876A0DE63BDF60BF55E2A36FC800A6464F8A441E74>"
            + "/U<9DF65E4BE134B19087C12B2C0FD748C428BF4E5E4E758A4164004E56FFFA0108>>>",
            false
        },
        {
            "aes-128, owner",
            "/ID[<6FB6FFD048F4E25157E0A529317461CA><892CA2A1C3C204A5161166105C1BCE2B>]"
            + "/Encrypt<</Filter/Standard/R 4/V 4/Length 128/P -4/EncryptMetadata true"
            + "/StmF/StdCF/StrF/StdCF/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV2/Length 16>>>>"
            + "/O<F5DC51821CC700AD9569668FDB826D72954EF1B5CD3150400184EF073E7F498E>"
            + "/U<ED7FE5BAD2567DE880C6A88FBCA4220A28BF4E5E4E758A4164004E56FFFA0108>>>",
            true
        },
        {
            "aes-128, user",
            "/ID[<45674E4A203D4021F8ADC3B0131F9052><94D44C737F249FA868E0F3D9BDD6CB99>]"
            + "/Encrypt<</Filter/Standard/R 4/V 4/Length 128/P -4/EncryptMetadata true"
            + "/StmF/StdCF/StrF/StdCF/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV2/Length 16>>>>"
            + "/O<B00C32A837C2A7DDD9D666876A0DE63BDF60BF55E2A36FC800A6464F8A441E74>"
            + "/U<C051B5EB4714B71545347933E4F1820928BF4E5E4E758A4164004E56FFFA0108>>>",
            false
        },
        {
            "aes-256, owner",
            "/ID[<74652CAB88413EAC3A76FCE824F960C2><73F1C4CA6F71824AA8632A00BF805FE5>]"
            + "/Encrypt<</Filter/Standard/R 6/V 5/Length 256/P -4/EncryptMetadata true"
            + "/StmF/StdCF/StrF/StdCF/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>"
            + "/O<75A4F80F97EC36C670623085A42D10FE983B708A5E3D8B243CE9700AB2C21513EDDBE7F735E8ABD3995D52801547689C>"
            + "/U<B0B1E61E8AF5D6D500E8D2E5EC60D9FC07E462AE481FA51594E8FC3802D26BC254BB853A39FC5EFA7484754A781C2CAE>>>",
            true
        },
        {
            "aes-256, user",
            "/ID[<263689450C4DE19DA2CA76AFB94A840D><1951DFC026AEA8752FFCABD4544458F1>]"
            + "/Encrypt<</Filter/Standard/R 6/V 5/Length 256/P -4/EncryptMetadata true"
            + "/StmF/StdCF/StrF/StdCF/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>"
            + "/O<892075DA78CE96ABF077CC512BDCE1F325C9E9F6B6B686F56C06F77CCD3BAC5CC7605F1CF2143488E9BB7E56474EB7D8>"
            + "/U<70D0CD728B28A0E22A870F75C96FE0A0B0528F989BBF6240133213128626BCC4EA6B3A19EAC99864C30685574231C846>>>",
            false
        },
    };

    [Theory]
    [MemberData(nameof(Trailers))]
    public void Clean_Pdf_IsLockedWhenOpeningNeedsAPassword(string method, string trailer, bool taken)
    {
        var file = SampleFiles.Text(
            $"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R{trailer}>>\nstartxref\n40\n%%EOF\n");

        Fault(file).ShouldBe(taken ? null : FileFault.Locked, method);
    }

    [Fact]
    public void Clean_PdfForACertificate_IsLocked() =>
        Fault(SampleFiles.Text(
            "%PDF-1.7\ntrailer\n<</Encrypt 5 0 R>>\n5 0 obj\n<</Filter /Adobe.PubSec /V 4>>\nendobj\nstartxref\n40\n%%EOF\n"))
            .ShouldBe(FileFault.Locked);

    [Fact]
    public void Clean_TheWordAlone_IsNoPassword() =>
        Fault(SampleFiles.Pdf("/X (/Encrypt 99 0 R) /EncryptMetadata true")).ShouldBeNull();

    [Theory]
    [InlineData("needs-password.pdf", true)]
    [InlineData("owner-password-only.pdf", false)]
    public void Clean_PdfOfAnOfficeProgram_IsLockedWhenOpeningNeedsAPassword(string name, bool locked) =>
        Fault(CaseFile.Read($"Files/cases/pdf/{name}")).ShouldBe(locked ? FileFault.Locked : null);

    private static FileFault? Fault(byte[] file)
    {
        try
        {
            FileKinds.Clean(new MemoryStream(file), new MemoryStream(), new FileLimits());
            return null;
        }
        catch (FileRefusedException exception)
        {
            return exception.Fault;
        }
    }
}
