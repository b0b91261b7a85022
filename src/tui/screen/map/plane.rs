//! Places on a grid of cells: each near where it lies, no two in one cell.

/// A column and a row.
pub type Cell = (usize, usize);

/// The part of the globe that is drawn: west, east, south, north in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bounds {
    west: f32,
    east: f32,
    south: f32,
    north: f32,
}

/// How far from where it lies a place may stand where not all fit: the cell itself counts, too.
const CROWDED_RINGS: usize = 3;

/// A cell for each of some positions (latitude, longitude), in a grid of `columns` and `rows`; those that come first are placed
/// first. Where there are more positions than cells each keeps near the cell where it lies, and those that find no room have none.
#[must_use]
pub fn place(positions: &[(f32, f32)], columns: usize, rows: usize) -> Vec<Option<Cell>> {
    let is_crowded = positions.len() > columns * rows;
    let bounds = bounds(positions);
    let mut taken = vec![false; columns * rows];
    let mut cell_for = |position: &(f32, f32)| {
        let lies = wanted(*position, bounds, columns, rows);
        let rings = if is_crowded { CROWDED_RINGS } else { columns.max(rows) };
        let cell = free_near(lies, columns, rows, rings, &taken)?;
        taken.iter_mut().skip(cell.1 * columns + cell.0).take(1).for_each(|slot| *slot = true);
        Some(cell)
    };
    positions.iter().map(&mut cell_for).collect()
}

fn bounds(positions: &[(f32, f32)]) -> Bounds {
    let empty = Bounds { west: f32::MAX, east: f32::MIN, south: f32::MAX, north: f32::MIN };
    positions.iter().fold(empty, |found, (latitude, longitude)| Bounds {
        west: found.west.min(*longitude),
        east: found.east.max(*longitude),
        south: found.south.min(*latitude),
        north: found.north.max(*latitude),
    })
}

/// The cell where a position lies.
fn wanted((latitude, longitude): (f32, f32), bounds: Bounds, columns: usize, rows: usize) -> Cell {
    let share = |value: f32, from: f32, to: f32| if to > from { (value - from) / (to - from) } else { 0.5 };
    let (east, north) = (share(longitude, bounds.west, bounds.east), share(latitude, bounds.south, bounds.north));
    (scaled(east, columns), scaled(1.0 - north, rows))
}

/// A share of 0 to 1 as one of `count` cells.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a few hundred cells"
)]
fn scaled(share: f32, count: usize) -> usize {
    ((share.clamp(0.0, 1.0) * count.saturating_sub(1) as f32).round()) as usize
}

/// The free cell nearest to one, ring by ring: the first ring is the cell itself.
fn free_near(cell: Cell, columns: usize, rows: usize, rings: usize, taken: &[bool]) -> Option<Cell> {
    let is_free = |(x, y): Cell| x < columns && y < rows && taken.get(y * columns + x) == Some(&false);
    let distance = |(x, y): Cell| x.abs_diff(cell.0).pow(2) + y.abs_diff(cell.1).pow(2);
    (0..rings).find_map(|ring| on_ring(cell, ring).filter(|found| is_free(*found)).min_by_key(|found| distance(*found)))
}

/// The cells so many steps away from one, column by column; what is nearer need not be looked at again.
fn on_ring((x, y): Cell, ring: usize) -> impl Iterator<Item = Cell> {
    let (top, bottom) = (y.checked_sub(ring), y + ring);
    (x.saturating_sub(ring)..=x + ring).flat_map(move |column| {
        let is_side = column.abs_diff(x) == ring;
        let side = if is_side { Some(y.saturating_sub(ring)..=bottom) } else { None };
        let ends = if is_side { [None, None] } else { [top, Some(bottom)] };
        let rows = side.into_iter().flatten().chain(ends.into_iter().flatten());
        rows.map(move |row| (column, row))
    })
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn each_has_a_cell_of_its_own_near_where_it_lies() {
        let positions = [(50.0, 0.0), (50.0, 0.1), (-40.0, 170.0), (0.0, -170.0), (50.0, 0.2)];
        let cells: Vec<_> = place(&positions, 40, 10).into_iter().map(|cell| cell.expect("there is room")).collect();
        let mut sorted = cells.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), positions.len());
        assert!(cells[2].0 > cells[0].0 && cells[2].1 > cells[0].1, "the south-east lies right and below: {cells:?}");
        assert!(cells[3].0 < cells[0].0, "the west lies left: {cells:?}");
        for near in [cells[1], cells[4]] {
            assert!(near.0.abs_diff(cells[0].0) <= 1 && near.1.abs_diff(cells[0].1) <= 1, "{cells:?}");
        }
    }

    #[test]
    fn a_full_grid_is_filled_and_a_crowded_one_shows_those_that_come_first() {
        let positions: Vec<(f32, f32)> = (0..12u8).map(|at| (f32::from(at), 0.0)).collect();
        assert!(place(&positions, 4, 3).iter().all(Option::is_some));
        assert_eq!(place(&[(10.0, 10.0)], 1, 1), [Some((0, 0))]);
        let cells = place(&[(0.0, 0.0); 60], 9, 6);
        assert_eq!(cells.iter().flatten().count(), 25, "those near the one place where all lie");
        assert!(cells.iter().take(25).all(Option::is_some));
        let corners = [(0.0, 0.0), (9.0, 0.0), (0.0, 9.0), (9.0, 9.0), (4.0, 4.0)];
        assert_eq!(place(&corners, 2, 2), [Some((0, 1)), Some((0, 0)), Some((1, 1)), Some((1, 0)), None]);
    }
}
