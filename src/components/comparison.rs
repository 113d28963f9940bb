//! The window with the three handshakes beside each other.

use timeline::Actor;
use yew::{Html, html};

use super::dialog::Window;
use super::icons;
use super::page::Page;
use crate::model::Message;
use crate::view::comparison::{ColumnView, ComparisonView, LineView, RowView};

/// The window.
pub fn comparison(view: &ComparisonView, page: &Page) -> Html {
    html! {
        <Window name="comparison" title={page.text("interface-comparison-title")} page={page.clone()}>
            <p role="status">{ view.status.clone() }</p>
            if !view.columns.is_empty() {
                { table(view, page) }
            }
        </Window>
    }
}

fn table(view: &ComparisonView, page: &Page) -> Html {
    html! {
        <>
            <p>{ page.text("compare-about") }</p>
            <table class="comparison">
                <thead>
                    <tr>
                        <td></td>
                        { for view.columns.iter().map(|column| head(column, page)) }
                    </tr>
                </thead>
                <tbody>{ for view.rows.iter().map(|row| table_row(row, &view.columns, page)) }</tbody>
            </table>
        </>
    }
}

fn head(column: &ColumnView, page: &Page) -> Html {
    html! {
        <th key={column.handshake.key()} scope="col">
            <span class="comparison-name">{ &column.title }</span>
            if let Some(label) = &column.show {
                <button type="button" class="button" id={format!("show-{}", column.handshake.key())} aria-label={label.clone()}
                    onclick={page.on(Message::SelectHandshake(column.handshake))}>{ page.text("compare-show-short") }</button>
            }
        </th>
    }
}

fn table_row(row: &RowView, columns: &[ColumnView], page: &Page) -> Html {
    html! {
        <tr key={row.key} data-row={row.key}>
            <th scope="row">{ &row.title }</th>
            { for row.cells.iter().zip(columns).map(|(cell, column)| html! {
                // On a narrow screen the column's name is beside each cell.
                <td data-column={column.title.clone()}>
                    <ul>{ for cell.iter().map(|it| line(it, page)) }</ul>
                </td>
            }) }
        </tr>
    }
}

fn line(line: &LineView, page: &Page) -> Html {
    let direction = line.from.map(|from| match from {
        Actor::Client => ("→", "compare-from-client"),
        Actor::Server => ("←", "compare-from-server"),
    });
    html! {
        <li>
            if let Some((arrow, words)) = direction {
                <span class="comparison-arrow" aria-hidden="true">{ arrow }</span>
                <span class="visually-hidden">{ page.text(words) }</span>
            }
            <span>{ &line.text }</span>
            if line.is_sealed {
                { icons::lock() }
                <span class="visually-hidden">{ page.text("compare-sealed") }</span>
            }
        </li>
    }
}
