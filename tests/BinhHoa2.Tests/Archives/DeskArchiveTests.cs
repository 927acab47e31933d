using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Proofs;
using BinhHoa2.Tests.Semester;
using MimeKit;
using static BinhHoa2.Tests.Archives.ArchiveHouse;

namespace BinhHoa2.Tests.Archives;

/// <summary>The archive of a year at the desk: asked for, built, downloaded in ranges, and gone after a week.</summary>
public sealed partial class DeskArchiveTests(ArchiveOffice office) : IClassFixture<ArchiveOffice>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Archive_AskedForAtTheDesk_IsOfferedWithItsEndAndWrittenDown()
    {
        (await office.Secretary.GetAsync("/desk")).Page.QuerySelector($"a[href='{ArchiveOffice.Path}']").ShouldNotBeNull();
        var page = (await office.Secretary.GetAsync(ArchiveOffice.Path)).Page;

        var kept = page.QuerySelector("#kept ~ p")!.TextContent;
        kept.ShouldStartWith("Bản lưu năm học 2021-2022 do ");
        kept.ShouldEndWith("Hệ thống giữ đến thứ Hai, 24/01/2022, rồi tự xóa.");
        page.QuerySelector("#kept ~ p a")!.GetAttribute("href").ShouldBe(ArchiveOffice.File);
        (await office.Desk.RowsAsync("done!")).Where(r => r.GetString("Action") == nameof(DeskAction.BeganArchive))
            .Select(r => r.GetString("Person")).ShouldBe(["thu-ky"]);

        // The same form again is the same archive.
        var before = await office.School.Get<ArchiveRecords>().FindAsync(Cancellation);
        (await office.Secretary.SubmitAsync(office.Asked, ArchiveOffice.Form, ("year", "2021-2022"))).Location.ShouldBe(ArchiveOffice.Path);
        await office.School.IdleAsync();
        (await office.School.Get<ArchiveRecords>().FindAsync(Cancellation)).ShouldBe(before);
    }

    [Fact]
    public async Task Archive_OfAnIssuedReport_HasEachEditionTheSignedCopyAndTheProof()
    {
        var entries = Unzip(office.Zip);

        entries.Keys.Where(n => n.StartsWith("bao-cao/", StringComparison.Ordinal)).ShouldBe(
        [
            "bao-cao/so-ket/ban-hanh.docx", "bao-cao/so-ket/so-12.docx", "bao-cao/so-ket/du-thao.docx",
            "bao-cao/so-ket/ban-ky-so-12.pdf", "bao-cao/so-ket/so-minh-chung.xlsx",
        ]);
        Hash(entries["bao-cao/so-ket/ban-ky-so-12.pdf"]).ShouldBe(Hash(office.Signed));
        Hash(entries["bao-cao/so-ket/so-12.docx"])
            .ShouldBe(Hash(await office.Reports.DownloadAsync(ReportOffice.Secretary, "docx")));
        Text(entries["ma-bam.txt"]).ShouldContain($"{Hash(office.Signed)}  bao-cao/so-ket/ban-ky-so-12.pdf\n");
        var report = (await office.School.Get<ReportRecords>().FindAsync(office.Reports.Key, Cancellation))!;
        SecondVerifier.Verify(Text(entries["chung-thuc/so-ket.json"]), report.Frozen!.Root!.Root.Value).ShouldBeEmpty();
        Text(entries["index.html"]).ShouldContain("bao-cao/so-ket/ban-ky-so-12.pdf");
    }

    [Fact]
    public async Task Archive_OfARunningSchool_KnowsEachKindOfRowThereIs()
    {
        var (school, later) = (new SchoolId("thbh2"), new List<string>());
        await foreach (var row in office.School.Get<SchoolStorage>().Table.QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            if (ArchiveRowKinds.Of(school, row.PartitionKey, row.RowKey) == ArchiveRowKind.Later)
            {
                later.Add($"{row.PartitionKey}/{row.RowKey}");
            }
        }

        later.ShouldBeEmpty("a new kind of row is either archived or left out by name");
    }

    [Fact]
    public async Task Archive_OfARunningSchool_HasNothingThatOpensAnything()
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal) { RunningSchool.LinkSecret, RunningSchool.FunctionKey };
        foreach (var file in Directory.EnumerateFiles(office.School.Mailbox, "*.eml"))
        {
            var text = (await MimeMessage.LoadAsync(file, Cancellation)).TextBody!;
            var parts = Link().Matches(text).SelectMany(m => new Uri(m.Value).Segments);
            secrets.UnionWith(parts.Where(s => s.Length > 30).Select(s => s.Trim('/')));
            secrets.UnionWith(Code().Matches(text).Select(m => m.Value));
        }

        secrets.UnionWith(office.Secretary.Cookies.Values.Concat(office.Deputy.Cookies.Values));
        secrets.Add(office.Asked.Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!);
        secrets.UnionWith((await office.Desk.RowsAsync()).Where(r => !r.RowKey.StartsWith("done!", StringComparison.Ordinal))
            .Select(r => r.RowKey.Split('!')[1]));
        await foreach (var row in office.School.Get<SchoolStorage>().Table.QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            var texts = row.Select(c => c.Value).OfType<string>();
            secrets.UnionWith(texts.SelectMany(t => Fingerprint().Matches(t)).Select(m => m.Groups["name"].Value));
        }

        secrets.Count.ShouldBeGreaterThan(20);
        var wanted = secrets.SelectMany(s => s.Split('.', StringSplitOptions.RemoveEmptyEntries)).Where(p => p.Length > 8)
            .Concat(secrets).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, bytes) in Unzip(office.Zip).Where(e => !e.Key.EndsWith(".docx") && !e.Key.EndsWith(".xlsx")))
        {
            var text = Text(bytes);
            wanted.Where(p => text.Contains(p, StringComparison.Ordinal)).ShouldBeEmpty(name);
            text.ShouldNotContain(RunningSchool.PublicAddress);
        }
    }

    [Fact]
    public async Task Archive_Downloaded_AnswersRangesByItsETag()
    {
        using var whole = await office.GetAsync(office.Secretary);
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
        whole.Content.Headers.ContentDisposition!.FileName.ShouldBe("luu-tru-2021-2022.zip");
        whole.Content.Headers.ContentDisposition.DispositionType.ShouldBe("attachment");
        whole.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);
        whole.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var (tag, length) = (whole.Headers.ETag!, office.Zip.Length);

        using var first = await RangeAsync(0, 99);
        first.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        first.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes 0-99/{length}");
        (await first.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(office.Zip[..100]);
        using var last = await RangeAsync(null, 50, new(tag));
        last.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await last.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(office.Zip[^50..]);
        using var beyond = await RangeAsync(length, null);
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        using var other = await RangeAsync(0, 99, new(new EntityTagHeaderValue("\"another\"")));
        other.StatusCode.ShouldBe(HttpStatusCode.OK, "another archive took its place: all of it");
        (await office.Secretary.HeadAsync(ArchiveOffice.File)).Status.ShouldBe(HttpStatusCode.OK);
        (await office.Secretary.GetAsync("/desk/archive/luu-tru-2020-2021.zip")).Status.ShouldBe(HttpStatusCode.NotFound);

        Task<HttpResponseMessage> RangeAsync(long? from, long? to, RangeConditionHeaderValue? condition = null) =>
            office.GetAsync(office.Secretary, request =>
            {
                request.Headers.Range = new RangeHeaderValue(from, to);
                request.Headers.IfRange = condition;
            });
    }

    [Fact]
    public async Task Archive_ForTheViceChair_IsRefusedByName()
    {
        var page = await office.Deputy.GetAsync(ArchiveOffice.Path);
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Problem.ShouldBe(
            "Bản lưu có toàn bộ dữ liệu của năm học, nên chỉ Trưởng Ban Chỉ đạo và Thư ký Ban Chỉ đạo được lập và tải về.");
        page.Page.QuerySelector("form").ShouldBeNull();
        (await office.Deputy.GetAsync("/desk")).Page.QuerySelector($"a[href='{ArchiveOffice.Path}']").ShouldBeNull();
        using var file = await office.GetAsync(office.Deputy);
        file.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var nonce = (await office.Deputy.GetAsync("/desk")).Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        (await office.Deputy.PostAsync(
            ArchiveOffice.Path, KeyValuePair.Create("nonce", nonce), KeyValuePair.Create("year", "2021-2022"))).Status
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Archive_WithoutASessionOrFromAnotherForm_IsNeitherBegunNorGiven()
    {
        (await office.Desk.Visitor().GetAsync(ArchiveOffice.Path)).Location.ShouldBe("/desk/sign-in");
        (await office.Desk.Visitor().GetAsync(ArchiveOffice.File)).Location.ShouldBe("/desk/sign-in");
        (await office.Desk.Visitor().PostAsync(ArchiveOffice.Path)).Location.ShouldBe("/desk/sign-in");
        (await office.Secretary.PostAsync(ArchiveOffice.Path, KeyValuePair.Create("year", "2021-2022"))).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await office.Secretary.SubmitAsync(ArchiveOffice.Path, ArchiveOffice.Form, ("year", "1999-2000"))).Location
            .ShouldBe(ArchiveOffice.Path);

        (await office.School.Get<ArchiveRecords>().FindAsync(Cancellation))!.State.ShouldBe(ArchiveState.Done);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.Multiline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("\"link\":\"(?<name>[0-9a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprint();
}
