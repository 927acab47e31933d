namespace BinhHoa2.Shared.Proofs;

/// <summary>What a row of today says of the leaf that was made of it.</summary>
public enum LeafCheck
{
    /// <summary>Row, note and files are those of the leaf.</summary>
    Holds,

    /// <summary>The row is that of the leaf; its note and files were erased.</summary>
    Erased,

    /// <summary>The row's public part or commitment is another.</summary>
    Changed,

    /// <summary>The commitment is the same, the note or the files are not.</summary>
    TextChanged,

    /// <summary>There is no such row any more.</summary>
    Missing,
}
