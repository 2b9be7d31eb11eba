using System.Collections.Immutable;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>
/// Where the steps of a flow stand: from top to bottom in rows, so that a phone shows most flows without scrolling. Arrows that would lead up are laid
/// as if they led down and drawn the other way round. An arrow over several rows passes each of them at a place of its own, so it crosses no step.
/// The same flow gives the same places.
/// </summary>
internal sealed class FlowLayout
{
    private const int Sweeps = 4;

    private readonly Flow _flow;
    private readonly List<Spot> _spots = [];
    private readonly List<ImmutableArray<int>> _routes = [];
    private readonly List<bool> _isUpward = [];

    public FlowLayout(Flow flow)
    {
        _flow = flow;
        FindUpward();
        var rows = Rows();
        for (var step = 0; step < flow.Steps.Length; step++)
        {
            _spots.Add(new Spot(step, rows[step]));
        }

        for (var i = 0; i < flow.Arrows.Length; i++)
        {
            _routes.Add(Route(i));
        }

        RowsOfSpots = Order();
    }

    /// <summary>The spots of each row from left to right: steps, and places where a long arrow passes.</summary>
    public ImmutableArray<ImmutableArray<int>> RowsOfSpots { get; }

    /// <summary>The step at a spot; -1 where an arrow passes.</summary>
    public int StepAt(int spot) => _spots[spot].Step;

    public int RowOf(int spot) => _spots[spot].Row;

    /// <summary>The spots that an arrow touches, from top to bottom.</summary>
    public ImmutableArray<int> RouteOf(int arrow) => _routes[arrow];

    /// <summary>Whether an arrow's head is at the top of its route.</summary>
    public bool IsUpward(int arrow) => _isUpward[arrow];

    private (int Upper, int Lower) Ends(int arrow) =>
        _isUpward[arrow] ? (_flow.Arrows[arrow].To, _flow.Arrows[arrow].From) : (_flow.Arrows[arrow].From, _flow.Arrows[arrow].To);

    /// <summary>An arrow back to a step that is still being followed closes a circle: it leads up.</summary>
    private void FindUpward()
    {
        var state = new int[_flow.Steps.Length];
        _isUpward.AddRange(new bool[_flow.Arrows.Length]);
        for (var step = 0; step < state.Length; step++)
        {
            Follow(step);
        }

        void Follow(int step)
        {
            if (state[step] != 0)
            {
                return;
            }

            state[step] = 1;
            for (var i = 0; i < _flow.Arrows.Length; i++)
            {
                if (_flow.Arrows[i].From == step)
                {
                    _isUpward[i] = state[_flow.Arrows[i].To] == 1;
                    Follow(_flow.Arrows[i].To);
                }
            }

            state[step] = 2;
        }
    }

    /// <summary>Each step one row below the lowest step that leads to it.</summary>
    private int[] Rows()
    {
        var rows = new int[_flow.Steps.Length];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < _flow.Arrows.Length; i++)
            {
                var (upper, lower) = Ends(i);
                if (rows[lower] <= rows[upper])
                {
                    rows[lower] = rows[upper] + 1;
                    changed = true;
                }
            }
        }

        return rows;
    }

    private ImmutableArray<int> Route(int arrow)
    {
        var (upper, lower) = Ends(arrow);
        var route = ImmutableArray.CreateBuilder<int>();
        route.Add(upper);
        for (var row = _spots[upper].Row + 1; row < _spots[lower].Row; row++)
        {
            route.Add(_spots.Count);
            _spots.Add(new Spot(-1, row));
        }

        route.Add(lower);
        return route.ToImmutable();
    }

    /// <summary>Spots stand near the middle of what they are connected with, row by row, down and up again: that leaves few crossings.</summary>
    private ImmutableArray<ImmutableArray<int>> Order()
    {
        var rows = Enumerable.Range(0, _spots.Count).GroupBy(s => _spots[s].Row).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var links = _routes.SelectMany(r => r.Zip(r.Skip(1))).ToList();
        var place = new double[_spots.Count];
        rows.ForEach(Number);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (var row in isDown ? rows : Enumerable.Reverse(rows))
            {
                var sorted = row.OrderBy(spot => Middle(spot, isDown)).ThenBy(spot => place[spot]).ToList();
                row.Clear();
                row.AddRange(sorted);
                Number(row);
            }
        }

        return [.. rows.Select(r => r.ToImmutableArray())];

        // Counted from the middle of the row, so that rows of different lengths can be compared.
        void Number(List<int> row)
        {
            for (var i = 0; i < row.Count; i++)
            {
                place[row[i]] = i - ((row.Count - 1) / 2.0);
            }
        }

        double Middle(int spot, bool isDown) =>
            links.Where(l => (isDown ? l.Second : l.First) == spot).Select(l => place[isDown ? l.First : l.Second]).DefaultIfEmpty(place[spot]).Average();
    }

    private readonly record struct Spot(int Step, int Row);
}
