using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>The blocks of a document while it is read, as many as are taken.</summary>
internal sealed class BlockList(ReadingLimits limits)
{
    private readonly List<Block> blocks = [];
    private int charactersLeft = limits.Characters;
    private int placesLeft = limits.Blocks;

    public IReadOnlyList<Block> Blocks => blocks;

    public void Add(Block block) => blocks.Add(block);

    /// <summary>Counts text that is kept.</summary>
    /// <exception cref="PlanUnreadableException">It is more than is taken.</exception>
    public void Count(int characters)
    {
        charactersLeft -= characters;
        placesLeft--;
        if (charactersLeft < 0 || placesLeft < 0)
        {
            throw new PlanUnreadableException(ReadingTexts.TooLarge);
        }
    }

    /// <summary>Adds a table of so many columns, and counts its places.</summary>
    /// <exception cref="PlanUnreadableException">There are more than are taken.</exception>
    public void Add(string place, List<TableCell?[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        placesLeft -= rows.Count * columns;
        if (placesLeft < 0)
        {
            throw new PlanUnreadableException(ReadingTexts.TooLarge);
        }

        if (columns > 0)
        {
            blocks.Add(TableOf(place, rows));
        }
    }

    /// <summary>Returns the rows as a grid; shorter rows end with places without a cell.</summary>
    public static Table TableOf(string place, List<TableCell?[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        return new(place, [.. rows.Select(r => ImmutableArray.Create([.. r, .. new TableCell?[columns - r.Length]]))]);
    }
}
