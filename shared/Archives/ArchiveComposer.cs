using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>Makes what an archive says of a year: pages, tables, rows, proof files, and the list of the files that are copied.</summary>
internal sealed class ArchiveComposer(ArchiveYearReader years, ArchiveProofs proofs, PageRenderer pages)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public async Task<ArchiveContent> ComposeAsync(ArchiveRun run, CancellationToken cancellation)
    {
        var documents = new ArchiveContent();
        var year = await years.ReadAsync(run, documents, cancellation);
        var tables = ArchiveTables.Of(year).ToList();
        var content = new ArchiveContent();
        Add("DOC-TRUOC.txt", [.. Mark, .. Encoding.UTF8.GetBytes(ReadMe(year))]);
        await AddPageAsync(ArchiveIndexModel.Path, new ArchiveIndexModel(year, [.. tables]));
        foreach (var month in year.Months.Select(m => new ArchiveMonthModel(year, m)))
        {
            await AddPageAsync(month.Path, month);
        }

        await AddPageAsync(ArchiveRequestsModel.Path, new ArchiveRequestsModel(year));
        foreach (var table in tables)
        {
            Add(table.Path, table.ToBytes());
        }

        foreach (var kind in ArchiveRowKinds.Kept)
        {
            var name = JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
            Add($"du-lieu/{name}.json", RowsFile.Write(name, year.Rows.Of(kind)));
        }

        await proofs.AddAsync(year, content, cancellation);
        content.Made.AddRange(documents.Made);
        content.Files.AddRange(documents.Files);
        Add("du-lieu/files.json", JsonSerializer.SerializeToUtf8Bytes(content.Files, SchoolJson.Indented));
        Add("ma-bam.txt", Encoding.UTF8.GetBytes(string.Concat(
            content.Files.Where(f => f.Sha256 is not null).Select(f => $"{f.Sha256}  {f.Path}\n"))));
        return content;

        void Add(string path, byte[] bytes) => content.Made.Add((path, bytes));

        async Task AddPageAsync(string path, IPageModel model) =>
            Add(path, Encoding.UTF8.GetBytes((await pages.RenderAsync(model)).Html));
    }

    private static string ReadMe(ArchivedYear year) => EmbeddedText.Read("Archives.doc-truoc.txt")
        .Replace("{year}", year.Year.Value, StringComparison.Ordinal)
        .Replace("{school}", year.Setup.Profile.Name, StringComparison.Ordinal)
        .ReplaceLineEndings("\r\n");
}
