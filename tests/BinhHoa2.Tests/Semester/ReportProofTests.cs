using System.Text;
using Azure;
using Azure.Data.Tables;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Proofs;
using BinhHoa2.Tests.Reports;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Semester;

/// <summary>The code and the roots of an issued report, and what the Board finds by them.</summary>
public sealed class ReportProofTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_OfAnIssuedReport_LeadsToItsRowsWhichAreNamedOnceTheyAreChanged()
    {
        await using var office = await OpenedAsync("Đã phụ đạo đủ buổi.");
        var report = (await office.School.Get<ReportRecords>().FindAsync(office.Key, Cancellation))!.Frozen!;
        var code = ProofCode.Of(report.Root.ShouldNotBeNull().Root);
        (await DocumentAsync(office)).ShouldNotContain($"{code}", customMessage: "a draft has no code");
        (await office.OpenAsync(Chair)).QuerySelector("#code").ShouldBeNull();
        (await LookUpAsync(office, $"{code}")).Body!.TextContent.ShouldContain("Không có báo cáo nào đã ban hành mang mã này");

        await office.IssueAsync();

        (await office.OpenAsync(Chair)).QuerySelector("#code")!.TextContent.ShouldBe($"Mã tra cứu: {code}");
        var document = await DocumentAsync(office);
        document.ShouldContain($"{code}");
        document.ShouldContain(report.Root.Root.Value);
        var page = await LookUpAsync(office, $"{code}".ToLowerInvariant());
        page.Body!.TextContent.ShouldContain($"Cả {report.Root.Size} dòng đều khớp với mã đối chiếu của báo cáo.");
        page.Body!.TextContent.ShouldNotContain("Phó Hiệu trưởng", customMessage: "no activity is chosen yet");

        var proof = Encoding.UTF8.GetString(await FileAsync(office, "so-ket"));
        SecondVerifier.Verify(proof, document).ShouldBeEmpty();
        proof.ShouldNotContain("phụ đạo");
        Encoding.UTF8.GetString(await FileAsync(office, VerifierPage.FileName)).ShouldBe(VerifierPage.Text);

        var reply = (await office.School.Get<RootRecords>().TreeOfAsync(report.Root, Cancellation)).Leaves
            .First(l => l.Kind == LeafKind.Evidence);
        await ChangeAsync(office, reply, row => row["Note"] = "Đã phụ đạo nhiều hơn.");
        var chosen = $"2022-01.{reply.Activity}";
        page = await LookUpAsync(office, $"{code}&hoat-dong={chosen}");
        page.Body!.TextContent.ShouldContain($"1 trong {report.Root.Size} dòng nay khác với lúc đếm.");
        page.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ShouldContain("Nội dung hoặc tệp không khớp");

        await ChangeAsync(office, reply, row => row["Effective"] = "2022-01-10");
        page = await LookUpAsync(office, $"{code}&hoat-dong={chosen}");
        page.QuerySelectorAll("td").Count(c => c.TextContent == "Khác với lúc đếm").ShouldBe(2, "the reply, and the assignment it answers");
    }

    private static async Task<string> DocumentAsync(ReportOffice office)
    {
        using var document = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        return string.Join('\n', document.Paragraphs);
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> LookUpAsync(ReportOffice office, string query) =>
        office.School.OpenAsync($"{BoardPath(office)}/doi-chieu?ma={query}");

    private static Task<byte[]> FileAsync(ReportOffice office, string name) =>
        office.School.Http.GetByteArrayAsync(new Uri($"{BoardPath(office)}/doi-chieu/tep/{name}", UriKind.Relative), Cancellation);

    private static string BoardPath(ReportOffice office) => office.PathOf(Chair).Split("/bao-cao/")[0];

    private static async Task ChangeAsync(ReportOffice office, Leaf leaf, Action<TableEntity> change)
    {
        var table = office.School.Get<SchoolStorage>().Table;
        var row = (await table.GetEntityAsync<TableEntity>(leaf.Month.ToString(), leaf.Key, cancellationToken: Cancellation)).Value;
        change(row);
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, Cancellation);
    }
}
