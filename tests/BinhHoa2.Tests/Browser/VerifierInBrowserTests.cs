using BinhHoa2.Shared.Proofs;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Proofs;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>The page that checks proof files, opened as a file, without a network.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class VerifierInBrowserTests(SchoolInBrowser school)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OpenedAsAFile_SaysWhatHoldsAndNamesWhatWasChanged()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File(VerifierPage.FileName), VerifierPage.Text, Cancellation);
        var (proof, root) = await ProofFileTests.SampleAsync();
        await File.WriteAllTextAsync(folder.File("as-made.json"), proof, Cancellation);
        await File.WriteAllTextAsync(
            folder.File("changed.json"), proof.Replace("\"gv-1a\"", "\"gv-1b\"", StringComparison.Ordinal), Cancellation);
        await using var phone = await school.PhoneAsync(width: 320);
        await phone.SetOfflineAsync(true);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(new Uri(folder.File(VerifierPage.FileName)).AbsoluteUri);

        await page.Locator("#file").SetInputFilesAsync(folder.File("as-made.json"));
        await page.Locator("#roots").FillAsync($"Tháng 10/2021 lúc chốt:\n{root.Root}\n");
        await page.Locator("button").TapAsync();
        await Expect(page.Locator("#result h2")).ToHaveTextAsync("Số liệu khớp với các mã đối chiếu");
        await school.ShouldFitAsync(page, script: true);

        await page.Locator("#file").SetInputFilesAsync(folder.File("changed.json"));
        await page.Locator("button").TapAsync();
        await Expect(page.Locator("#result li").First)
            .ToHaveTextAsync("Nội dung hoặc mã của dòng 1 của mã 2021-10/1 (phân công của gv-1b, hoạt động t10-3) đã bị sửa.");
    }
}
