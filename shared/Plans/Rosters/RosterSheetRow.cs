namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A row: its cells by column, empty where there is nothing.</summary>
/// <param name="Number">Counted from 1, as programs show it.</param>
internal sealed record RosterSheetRow(int Number, string[] Cells)
{
    public string CellAt(int column) => column < Cells.Length ? Cells[column] : string.Empty;
}
